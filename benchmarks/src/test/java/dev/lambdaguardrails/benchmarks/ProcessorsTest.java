// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

  @Test
  void read_rangesAndSingles_listsEach() {
    assertEquals(List.of(0, 1, 4, 10, 11), Processors.read("0-1,4,10-11"));
  }
}
