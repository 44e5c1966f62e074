// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SignsEdgeTest {
  @Test
  void positive_floatingEdges_areToldBySign() {
    assertFalse(Signs.positive(-0.0));
    assertFalse(Signs.positive(-0.0f));
    assertFalse(Signs.positive(Double.valueOf(-0.0)));
    assertFalse(Signs.positive(Float.valueOf(-0.0f)));
    assertTrue(Signs.positive(Double.MIN_VALUE));
    assertFalse(Signs.positive(-Float.MIN_VALUE));
    assertTrue(Signs.positive(Double.POSITIVE_INFINITY));
    assertFalse(Signs.positive(Float.NEGATIVE_INFINITY));
    assertFalse(Signs.positive(Double.NaN));
    assertFalse(Signs.positive(Float.NaN));
    assertFalse(Signs.positive(Double.valueOf(Double.NaN)));
    assertFalse(Signs.positive(Float.valueOf(Float.NaN)));
  }

  @Test
  void positive_exactNumbers_haveNoUnderflow() {
    assertTrue(Signs.positive(new BigDecimal("1E-400000")));
    assertFalse(Signs.positive("-1E-2147483647"));
    assertFalse(Signs.positive("-0.0"));
    assertFalse(Signs.positive(new BigDecimal("0E+2147483647")));
    assertTrue(Signs.positive(Long.MAX_VALUE));
    assertFalse(Signs.positive(Long.valueOf(Long.MIN_VALUE)));
    assertTrue(Signs.positive(BigInteger.TEN.pow(400)));
  }

  @Test
  void positiveOrZero_floatingEdges_areToldBySign() {
    assertFalse(Signs.positiveOrZero(-0.0));
    assertFalse(Signs.positiveOrZero(-0.0f));
    assertFalse(Signs.positiveOrZero(Double.valueOf(-0.0)));
    assertFalse(Signs.positiveOrZero(Float.valueOf(-0.0f)));
    assertTrue(Signs.positiveOrZero(Double.MIN_VALUE));
    assertFalse(Signs.positiveOrZero(-Float.MIN_VALUE));
    assertTrue(Signs.positiveOrZero(Double.POSITIVE_INFINITY));
    assertFalse(Signs.positiveOrZero(Float.NEGATIVE_INFINITY));
    assertFalse(Signs.positiveOrZero(Double.NaN));
    assertFalse(Signs.positiveOrZero(Float.NaN));
    assertFalse(Signs.positiveOrZero(Double.valueOf(Double.NaN)));
    assertFalse(Signs.positiveOrZero(Float.valueOf(Float.NaN)));
  }

  @Test
  void positiveOrZero_exactNumbers_haveNoUnderflow() {
    assertTrue(Signs.positiveOrZero(new BigDecimal("1E-400000")));
    assertFalse(Signs.positiveOrZero("-1E-2147483647"));
    assertTrue(Signs.positiveOrZero("-0.0"));
    assertTrue(Signs.positiveOrZero(new BigDecimal("0E+2147483647")));
    assertTrue(Signs.positiveOrZero(Long.MAX_VALUE));
    assertFalse(Signs.positiveOrZero(Long.valueOf(Long.MIN_VALUE)));
    assertTrue(Signs.positiveOrZero(BigInteger.TEN.pow(400)));
  }

  @Test
  void negative_floatingEdges_areToldBySign() {
    assertTrue(Signs.negative(-0.0));
    assertTrue(Signs.negative(-0.0f));
    assertTrue(Signs.negative(Double.valueOf(-0.0)));
    assertTrue(Signs.negative(Float.valueOf(-0.0f)));
    assertFalse(Signs.negative(Double.MIN_VALUE));
    assertTrue(Signs.negative(-Float.MIN_VALUE));
    assertFalse(Signs.negative(Double.POSITIVE_INFINITY));
    assertTrue(Signs.negative(Float.NEGATIVE_INFINITY));
    assertFalse(Signs.negative(Double.NaN));
    assertFalse(Signs.negative(Float.NaN));
    assertFalse(Signs.negative(Double.valueOf(Double.NaN)));
    assertFalse(Signs.negative(Float.valueOf(Float.NaN)));
  }

  @Test
  void negative_exactNumbers_haveNoUnderflow() {
    assertFalse(Signs.negative(new BigDecimal("1E-400000")));
    assertTrue(Signs.negative("-1E-2147483647"));
    assertFalse(Signs.negative("-0.0"));
    assertFalse(Signs.negative(new BigDecimal("0E+2147483647")));
    assertFalse(Signs.negative(Long.MAX_VALUE));
    assertTrue(Signs.negative(Long.valueOf(Long.MIN_VALUE)));
    assertFalse(Signs.negative(BigInteger.TEN.pow(400)));
  }

  @Test
  void negativeOrZero_floatingEdges_areToldBySign() {
    assertTrue(Signs.negativeOrZero(-0.0));
    assertTrue(Signs.negativeOrZero(-0.0f));
    assertTrue(Signs.negativeOrZero(Double.valueOf(-0.0)));
    assertTrue(Signs.negativeOrZero(Float.valueOf(-0.0f)));
    assertFalse(Signs.negativeOrZero(Double.MIN_VALUE));
    assertTrue(Signs.negativeOrZero(-Float.MIN_VALUE));
    assertFalse(Signs.negativeOrZero(Double.POSITIVE_INFINITY));
    assertTrue(Signs.negativeOrZero(Float.NEGATIVE_INFINITY));
    assertFalse(Signs.negativeOrZero(Double.NaN));
    assertFalse(Signs.negativeOrZero(Float.NaN));
    assertFalse(Signs.negativeOrZero(Double.valueOf(Double.NaN)));
    assertFalse(Signs.negativeOrZero(Float.valueOf(Float.NaN)));
  }

  @Test
  void negativeOrZero_exactNumbers_haveNoUnderflow() {
    assertFalse(Signs.negativeOrZero(new BigDecimal("1E-400000")));
    assertTrue(Signs.negativeOrZero("-1E-2147483647"));
    assertTrue(Signs.negativeOrZero("-0.0"));
    assertTrue(Signs.negativeOrZero(new BigDecimal("0E+2147483647")));
    assertFalse(Signs.negativeOrZero(Long.MAX_VALUE));
    assertTrue(Signs.negativeOrZero(Long.valueOf(Long.MIN_VALUE)));
    assertFalse(Signs.negativeOrZero(BigInteger.TEN.pow(400)));
  }
}
