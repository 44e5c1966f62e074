// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void of_oddCount_takesTheMiddle() {
    assertEquals(new Spread(3, 1, 9), Spread.of(List.of(9.0, 1.0, 3.0)));
  }

  @Test
  void of_evenCount_takesTheMeanOfTheMiddleTwo() {
    assertEquals(new Spread(2.5, 1, 9), Spread.of(List.of(9.0, 2.0, 3.0, 1.0)));
  }

  @Test
  void of_nothing_throws() {
    assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
  }
}
