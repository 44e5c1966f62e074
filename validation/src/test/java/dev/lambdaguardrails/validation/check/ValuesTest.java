// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void notNull_anyReference_isValidUnlessNull() {
    assertTrue(Values.notNull(""));
    assertTrue(Values.notNull(0));
    assertFalse(Values.notNull(null));
  }

  @Test
  void isNull_anyReference_isValidOnlyIfNull() {
    assertTrue(Values.isNull(null));
    assertFalse(Values.isNull(""));
    assertFalse(Values.isNull(false));
  }

  @Test
  void assertTrue_primitive_isTheValue() {
    assertTrue(Values.assertTrue(true));
    assertFalse(Values.assertTrue(false));
  }

  @Test
  void assertTrue_box_isValidIfNullOrTrue() {
    assertTrue(Values.assertTrue((Boolean) null));
    assertTrue(Values.assertTrue(Boolean.TRUE));
    assertFalse(Values.assertTrue(Boolean.FALSE));
  }

  @Test
  void assertFalse_primitive_isNotTheValue() {
    assertTrue(Values.assertFalse(false));
    assertFalse(Values.assertFalse(true));
  }

  @Test
  void assertFalse_box_isValidIfNullOrFalse() {
    assertTrue(Values.assertFalse((Boolean) null));
    assertTrue(Values.assertFalse(Boolean.FALSE));
    assertFalse(Values.assertFalse(Boolean.TRUE));
  }
}
