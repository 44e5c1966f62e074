// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class ScalarPrimingTest {
  @Test
  void scalar_ofEveryForm_isReadAndWritten() {
    assertDoesNotThrow(ScalarPriming::run);
  }
}
