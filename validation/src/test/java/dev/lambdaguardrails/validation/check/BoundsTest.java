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

class BoundsTest {
  private static final List<String> NO_NUMBERS =
      List.of("", " ", "a", " 1", "1 ", "0x1", "1,0", "NaN", "Infinity", "1f", "1E2147483649");

  @Test
  void min_everyTypeAroundTheBound_isValidFromTheBound() {
    min(false, 6);
    min(true, 7);
    min(true, 8);
    min(false, -8);
  }

  @Test
  void max_everyTypeAroundTheBound_isValidUpToTheBound() {
    max(true, 6);
    max(true, 7);
    max(false, 8);
    max(true, -8);
  }

  @Test
  void bounds_null_isValid() {
    assertTrue(Bounds.min((Number) null, 7));
    assertTrue(Bounds.min((Integer) null, 7));
    assertTrue(Bounds.min((Double) null, 7));
    assertTrue(Bounds.min((BigInteger) null, 7));
    assertTrue(Bounds.min((BigDecimal) null, 7));
    assertTrue(Bounds.min((CharSequence) null, 7));
    assertTrue(Bounds.max((Number) null, -7));
    assertTrue(Bounds.max((Integer) null, -7));
    assertTrue(Bounds.max((Double) null, -7));
    assertTrue(Bounds.max((BigInteger) null, -7));
    assertTrue(Bounds.max((BigDecimal) null, -7));
    assertTrue(Bounds.max((CharSequence) null, -7));
  }

  @Test
  void bounds_noNumber_isInvalid() {
    for (String text : NO_NUMBERS) {
      assertFalse(Bounds.min(text, Long.MIN_VALUE), text);
      assertFalse(Bounds.max(text, Long.MAX_VALUE), text);
    }
  }

  @Test
  void bounds_endsOfLong_areExact() {
    assertTrue(Bounds.min(Long.MIN_VALUE, Long.MIN_VALUE));
    assertFalse(Bounds.min(Long.MAX_VALUE - 1, Long.MAX_VALUE));
    assertFalse(Bounds.max(Long.valueOf(Long.MIN_VALUE + 1), Long.MIN_VALUE));
    assertFalse(Bounds.max(new BigInteger("9223372036854775808"), Long.MAX_VALUE));
    assertFalse(Bounds.min(new BigInteger("-9223372036854775809"), Long.MIN_VALUE));
    assertFalse(Bounds.max(new BigDecimal("9223372036854775807.1"), Long.MAX_VALUE));
    assertFalse(Bounds.max("9223372036854775807.1", Long.MAX_VALUE));
  }

  @Test
  void bounds_hugeScales_areCheap() {
    assertTrue(Bounds.min(new BigDecimal("1E+400000"), Long.MAX_VALUE));
    assertFalse(Bounds.max(new BigDecimal("1E+2147483647"), Long.MAX_VALUE));
    assertTrue(Bounds.max("-1E+400000", Long.MIN_VALUE));
    assertFalse(Bounds.min("1E-400000", 1));
    assertFalse(Bounds.max("1E-400000", 0));
  }

  @Test
  void bounds_notANumber_isInvalid() {
    assertFalse(Bounds.min(Double.NaN, Long.MIN_VALUE));
    assertFalse(Bounds.max(Double.NaN, Long.MAX_VALUE));
    assertFalse(Bounds.min(Float.NaN, Long.MIN_VALUE));
    assertFalse(Bounds.max(Float.NaN, Long.MAX_VALUE));
    assertFalse(Bounds.min(Double.valueOf(Double.NaN), 0));
    assertFalse(Bounds.max(Float.valueOf(Float.NaN), 0));
  }

  @Test
  void bounds_infinities_areBeyondEveryBound() {
    assertTrue(Bounds.min(Double.POSITIVE_INFINITY, Long.MAX_VALUE));
    assertFalse(Bounds.max(Double.POSITIVE_INFINITY, Long.MAX_VALUE));
    assertTrue(Bounds.max(Float.NEGATIVE_INFINITY, Long.MIN_VALUE));
    assertFalse(Bounds.min(Float.NEGATIVE_INFINITY, Long.MIN_VALUE));
  }

  @Test
  void bounds_negativeZero_isLessThanZero() {
    assertFalse(Bounds.min(-0.0, 0));
    assertFalse(Bounds.min(-0.0f, 0));
    assertFalse(Bounds.min(Double.valueOf(-0.0), 0));
    assertTrue(Bounds.max(-0.0, 0));
    assertTrue(Bounds.min("-0.0", 0));
  }

  @Test
  void bounds_floating_comparesWithTheNearestToTheBound() {
    assertTrue(Bounds.min(0x1p53, 9_007_199_254_740_993L));
    assertTrue(Bounds.min(0x1p24f, 16_777_217));
    assertFalse(Bounds.min(0x1p24, 16_777_217));
  }

  private static void min(boolean expected, int n) {
    assertEquals(expected, Bounds.min((byte) n, 7));
    assertEquals(expected, Bounds.min((short) n, 7));
    assertEquals(expected, Bounds.min(n, 7));
    assertEquals(expected, Bounds.min((long) n, 7));
    assertEquals(expected, Bounds.min((float) n, 7));
    assertEquals(expected, Bounds.min((double) n, 7));
    assertEquals(expected, Bounds.min(Byte.valueOf((byte) n), 7));
    assertEquals(expected, Bounds.min(Short.valueOf((short) n), 7));
    assertEquals(expected, Bounds.min(Integer.valueOf(n), 7));
    assertEquals(expected, Bounds.min(Long.valueOf(n), 7));
    assertEquals(expected, Bounds.min(Float.valueOf(n), 7));
    assertEquals(expected, Bounds.min(Double.valueOf(n), 7));
    assertEquals(expected, Bounds.min((Number) Long.valueOf(n), 7));
    assertEquals(expected, Bounds.min(new AtomicInteger(n), 7));
    assertEquals(expected, Bounds.min(new AtomicLong(n), 7));
    assertEquals(expected, Bounds.min(BigInteger.valueOf(n), 7));
    assertEquals(expected, Bounds.min(BigDecimal.valueOf(n), 7));
    assertEquals(expected, Bounds.min(Integer.toString(n), 7));
    assertEquals(expected, Bounds.min(CharBuffer.wrap(Integer.toString(n)), 7));
  }

  private static void max(boolean expected, int n) {
    assertEquals(expected, Bounds.max((byte) n, 7));
    assertEquals(expected, Bounds.max((short) n, 7));
    assertEquals(expected, Bounds.max(n, 7));
    assertEquals(expected, Bounds.max((long) n, 7));
    assertEquals(expected, Bounds.max((float) n, 7));
    assertEquals(expected, Bounds.max((double) n, 7));
    assertEquals(expected, Bounds.max(Byte.valueOf((byte) n), 7));
    assertEquals(expected, Bounds.max(Short.valueOf((short) n), 7));
    assertEquals(expected, Bounds.max(Integer.valueOf(n), 7));
    assertEquals(expected, Bounds.max(Long.valueOf(n), 7));
    assertEquals(expected, Bounds.max(Float.valueOf(n), 7));
    assertEquals(expected, Bounds.max(Double.valueOf(n), 7));
    assertEquals(expected, Bounds.max((Number) Long.valueOf(n), 7));
    assertEquals(expected, Bounds.max(new AtomicInteger(n), 7));
    assertEquals(expected, Bounds.max(new AtomicLong(n), 7));
    assertEquals(expected, Bounds.max(BigInteger.valueOf(n), 7));
    assertEquals(expected, Bounds.max(BigDecimal.valueOf(n), 7));
    assertEquals(expected, Bounds.max(Integer.toString(n), 7));
    assertEquals(expected, Bounds.max(CharBuffer.wrap(Integer.toString(n)), 7));
  }
}
