// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DecimalBoundsTest {
  private static final BigDecimal SEVEN = new BigDecimal("7.00");
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUGE = new BigDecimal("1E+400000");
  private static final List<String> NO_NUMBERS =
      List.of("", " ", "a", " 1", "1 ", "0x1", "1,0", "NaN", "Infinity", "1f", "1E2147483649");

  @Test
  void decimalMin_everyTypeAroundTheInclusiveBound_isValidBeyond() {
    min(false, 6, true);
    min(true, 7, true);
    min(true, 8, true);
    min(false, -8, true);
  }

  @Test
  void decimalMax_everyTypeAroundTheInclusiveBound_isValidBefore() {
    max(true, 6, true);
    max(true, 7, true);
    max(false, 8, true);
    max(true, -8, true);
  }

  @Test
  void decimalMin_everyTypeAroundTheExclusiveBound_isValidBeyond() {
    min(false, 6, false);
    min(false, 7, false);
    min(true, 8, false);
    min(false, -8, false);
  }

  @Test
  void decimalMax_everyTypeAroundTheExclusiveBound_isValidBefore() {
    max(true, 6, false);
    max(false, 7, false);
    max(false, 8, false);
    max(true, -8, false);
  }

  @Test
  void decimalBounds_null_isValid() {
    assertTrue(DecimalBounds.decimalMin((Number) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMin((Integer) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMin((Double) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMin((BigInteger) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMin((BigDecimal) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMin((CharSequence) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((Number) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((Integer) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((Double) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((BigInteger) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((BigDecimal) null, TENTH, false));
    assertTrue(DecimalBounds.decimalMax((CharSequence) null, TENTH, false));
  }

  @Test
  void decimalBounds_noNumber_isInvalid() {
    for (String text : NO_NUMBERS) {
      assertFalse(DecimalBounds.decimalMin(text, HUGE.negate(), true), text);
      assertFalse(DecimalBounds.decimalMax(text, HUGE, true), text);
    }
  }

  @Test
  void decimalBounds_fractionBesideTheBound_isTold() {
    assertFalse(DecimalBounds.decimalMin(new BigDecimal("0.09999999999999999999999"), TENTH, true));
    assertTrue(DecimalBounds.decimalMin("0.1000", TENTH, true));
    assertFalse(DecimalBounds.decimalMin("0.1000", TENTH, false));
    assertTrue(DecimalBounds.decimalMin(1, TENTH, true));
    assertFalse(DecimalBounds.decimalMax(1, TENTH, true));
    assertFalse(DecimalBounds.decimalMin(0, TENTH, true));
  }

  @Test
  void decimalBounds_double_countsAsItPrints() {
    assertTrue(DecimalBounds.decimalMax(0.1, TENTH, true));
    assertFalse(DecimalBounds.decimalMax(0.1 + 0.2, new BigDecimal("0.3"), true));
    assertFalse(DecimalBounds.decimalMin(0.1, TENTH, false));
  }

  @Test
  void decimalBounds_float_countsAsTheDoubleOfItsValue() {
    assertFalse(DecimalBounds.decimalMax(0.1f, TENTH, true));
    assertFalse(DecimalBounds.decimalMax(Float.valueOf(0.1f), TENTH, true));
    assertTrue(DecimalBounds.decimalMax(0.5f, new BigDecimal("0.5"), true));
  }

  @Test
  void decimalBounds_negativeZero_isZero() {
    assertTrue(DecimalBounds.decimalMin(-0.0, ZERO, true));
    assertFalse(DecimalBounds.decimalMin(-0.0f, ZERO, false));
    assertFalse(DecimalBounds.decimalMax(-0.0, ZERO, false));
  }

  @Test
  void decimalBounds_notANumber_isInvalid() {
    assertFalse(DecimalBounds.decimalMin(Double.NaN, ZERO, true));
    assertFalse(DecimalBounds.decimalMax(Double.NaN, ZERO, true));
    assertFalse(DecimalBounds.decimalMin(Float.valueOf(Float.NaN), ZERO, true));
    assertFalse(DecimalBounds.decimalMax(Float.NaN, ZERO, true));
  }

  @Test
  void decimalBounds_infinities_areBeyondEveryBound() {
    assertTrue(DecimalBounds.decimalMin(Double.POSITIVE_INFINITY, HUGE, false));
    assertFalse(DecimalBounds.decimalMax(Float.POSITIVE_INFINITY, HUGE, true));
    assertTrue(DecimalBounds.decimalMax(Double.NEGATIVE_INFINITY, HUGE.negate(), false));
    assertFalse(DecimalBounds.decimalMin(Double.valueOf(Double.NEGATIVE_INFINITY), ZERO, true));
  }

  @Test
  void decimalBounds_endsOfLong_areExact() {
    BigDecimal top = new BigDecimal("9223372036854775807");
    BigDecimal bottom = new BigDecimal("-9223372036854775808");
    assertTrue(DecimalBounds.decimalMax(Long.MAX_VALUE, top, true));
    assertFalse(DecimalBounds.decimalMax(Long.MAX_VALUE, top, false));
    assertTrue(DecimalBounds.decimalMax(Long.MAX_VALUE, top.add(BigDecimal.ONE), false));
    assertTrue(DecimalBounds.decimalMin(Long.MIN_VALUE, bottom.subtract(BigDecimal.ONE), false));
    assertFalse(DecimalBounds.decimalMin(Long.MIN_VALUE, bottom.add(BigDecimal.ONE), true));
    assertFalse(DecimalBounds.decimalMax(new BigInteger("9223372036854775808"), top, true));
  }

  @Test
  void decimalBounds_hugeScales_areCheap() {
    assertTrue(DecimalBounds.decimalMax(Long.MAX_VALUE, HUGE, true));
    assertTrue(DecimalBounds.decimalMax(new BigDecimal("1E+400000"), HUGE, true));
    assertFalse(DecimalBounds.decimalMax("1E+400001", HUGE, true));
    assertFalse(DecimalBounds.decimalMax(new BigDecimal("1E+2147483647"), HUGE, true));
    assertTrue(DecimalBounds.decimalMin("1E-2147483647", ZERO, false));
    assertTrue(DecimalBounds.decimalMin("0E+2147483647", ZERO, true));
  }

  private static void min(boolean expected, int n, boolean inclusive) {
    assertEquals(expected, DecimalBounds.decimalMin((byte) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin((short) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin((long) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin((float) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin((double) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Byte.valueOf((byte) n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Short.valueOf((short) n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Integer.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Long.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Float.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Double.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin((Number) Long.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(new AtomicInteger(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(new AtomicLong(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(BigInteger.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(BigDecimal.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMin(Integer.toString(n), SEVEN, inclusive));
    assertEquals(
        expected, DecimalBounds.decimalMin(CharBuffer.wrap(Integer.toString(n)), SEVEN, inclusive));
  }

  private static void max(boolean expected, int n, boolean inclusive) {
    assertEquals(expected, DecimalBounds.decimalMax((byte) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax((short) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax((long) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax((float) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax((double) n, SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Byte.valueOf((byte) n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Short.valueOf((short) n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Integer.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Long.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Float.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Double.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax((Number) Long.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(new AtomicInteger(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(new AtomicLong(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(BigInteger.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(BigDecimal.valueOf(n), SEVEN, inclusive));
    assertEquals(expected, DecimalBounds.decimalMax(Integer.toString(n), SEVEN, inclusive));
    assertEquals(
        expected, DecimalBounds.decimalMax(CharBuffer.wrap(Integer.toString(n)), SEVEN, inclusive));
  }
}
