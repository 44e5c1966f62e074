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

class SignsTest {
  private static final List<String> NO_NUMBERS =
      List.of("", " ", "a", " 1", "1 ", "0x1", "1,0", "NaN", "Infinity", "1f", "1E2147483649");

  @Test
  void positive_everyType_isToldByItsSign() {
    positive(true, 1);
    positive(false, -1);
    positive(false, 0);
    positive(true, 100);
    positive(false, -100);
  }

  @Test
  void positiveOrZero_everyType_isToldByItsSign() {
    positiveOrZero(true, 1);
    positiveOrZero(false, -1);
    positiveOrZero(true, 0);
    positiveOrZero(true, 100);
    positiveOrZero(false, -100);
  }

  @Test
  void negative_everyType_isToldByItsSign() {
    negative(false, 1);
    negative(true, -1);
    negative(false, 0);
    negative(false, 100);
    negative(true, -100);
  }

  @Test
  void negativeOrZero_everyType_isToldByItsSign() {
    negativeOrZero(false, 1);
    negativeOrZero(true, -1);
    negativeOrZero(true, 0);
    negativeOrZero(false, 100);
    negativeOrZero(true, -100);
  }

  @Test
  void signs_null_isValid() {
    assertTrue(Signs.positive((Number) null));
    assertTrue(Signs.positive((Integer) null));
    assertTrue(Signs.positive((Double) null));
    assertTrue(Signs.positive((BigInteger) null));
    assertTrue(Signs.positive((BigDecimal) null));
    assertTrue(Signs.positive((CharSequence) null));
    assertTrue(Signs.positiveOrZero((Number) null));
    assertTrue(Signs.positiveOrZero((Integer) null));
    assertTrue(Signs.positiveOrZero((Double) null));
    assertTrue(Signs.positiveOrZero((BigInteger) null));
    assertTrue(Signs.positiveOrZero((BigDecimal) null));
    assertTrue(Signs.positiveOrZero((CharSequence) null));
    assertTrue(Signs.negative((Number) null));
    assertTrue(Signs.negative((Integer) null));
    assertTrue(Signs.negative((Double) null));
    assertTrue(Signs.negative((BigInteger) null));
    assertTrue(Signs.negative((BigDecimal) null));
    assertTrue(Signs.negative((CharSequence) null));
    assertTrue(Signs.negativeOrZero((Number) null));
    assertTrue(Signs.negativeOrZero((Integer) null));
    assertTrue(Signs.negativeOrZero((Double) null));
    assertTrue(Signs.negativeOrZero((BigInteger) null));
    assertTrue(Signs.negativeOrZero((BigDecimal) null));
    assertTrue(Signs.negativeOrZero((CharSequence) null));
  }

  @Test
  void signs_noNumber_isInvalid() {
    for (String text : NO_NUMBERS) {
      assertFalse(Signs.positive(text), text);
      assertFalse(Signs.positiveOrZero(text), text);
      assertFalse(Signs.negative(text), text);
      assertFalse(Signs.negativeOrZero(text), text);
    }
  }

  private static void positive(boolean expected, int n) {
    assertEquals(expected, Signs.positive((byte) n));
    assertEquals(expected, Signs.positive((short) n));
    assertEquals(expected, Signs.positive(n));
    assertEquals(expected, Signs.positive((long) n));
    assertEquals(expected, Signs.positive((float) n));
    assertEquals(expected, Signs.positive((double) n));
    assertEquals(expected, Signs.positive(Byte.valueOf((byte) n)));
    assertEquals(expected, Signs.positive(Short.valueOf((short) n)));
    assertEquals(expected, Signs.positive(Integer.valueOf(n)));
    assertEquals(expected, Signs.positive(Long.valueOf(n)));
    assertEquals(expected, Signs.positive(Float.valueOf(n)));
    assertEquals(expected, Signs.positive(Double.valueOf(n)));
    assertEquals(expected, Signs.positive((Number) Long.valueOf(n)));
    assertEquals(expected, Signs.positive(new AtomicInteger(n)));
    assertEquals(expected, Signs.positive(new AtomicLong(n)));
    assertEquals(expected, Signs.positive(BigInteger.valueOf(n)));
    assertEquals(expected, Signs.positive(BigDecimal.valueOf(n)));
    assertEquals(expected, Signs.positive(Integer.toString(n)));
    assertEquals(expected, Signs.positive(CharBuffer.wrap(Integer.toString(n))));
  }

  private static void positiveOrZero(boolean expected, int n) {
    assertEquals(expected, Signs.positiveOrZero((byte) n));
    assertEquals(expected, Signs.positiveOrZero((short) n));
    assertEquals(expected, Signs.positiveOrZero(n));
    assertEquals(expected, Signs.positiveOrZero((long) n));
    assertEquals(expected, Signs.positiveOrZero((float) n));
    assertEquals(expected, Signs.positiveOrZero((double) n));
    assertEquals(expected, Signs.positiveOrZero(Byte.valueOf((byte) n)));
    assertEquals(expected, Signs.positiveOrZero(Short.valueOf((short) n)));
    assertEquals(expected, Signs.positiveOrZero(Integer.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(Long.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(Float.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(Double.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero((Number) Long.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(new AtomicInteger(n)));
    assertEquals(expected, Signs.positiveOrZero(new AtomicLong(n)));
    assertEquals(expected, Signs.positiveOrZero(BigInteger.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(BigDecimal.valueOf(n)));
    assertEquals(expected, Signs.positiveOrZero(Integer.toString(n)));
    assertEquals(expected, Signs.positiveOrZero(CharBuffer.wrap(Integer.toString(n))));
  }

  private static void negative(boolean expected, int n) {
    assertEquals(expected, Signs.negative((byte) n));
    assertEquals(expected, Signs.negative((short) n));
    assertEquals(expected, Signs.negative(n));
    assertEquals(expected, Signs.negative((long) n));
    assertEquals(expected, Signs.negative((float) n));
    assertEquals(expected, Signs.negative((double) n));
    assertEquals(expected, Signs.negative(Byte.valueOf((byte) n)));
    assertEquals(expected, Signs.negative(Short.valueOf((short) n)));
    assertEquals(expected, Signs.negative(Integer.valueOf(n)));
    assertEquals(expected, Signs.negative(Long.valueOf(n)));
    assertEquals(expected, Signs.negative(Float.valueOf(n)));
    assertEquals(expected, Signs.negative(Double.valueOf(n)));
    assertEquals(expected, Signs.negative((Number) Long.valueOf(n)));
    assertEquals(expected, Signs.negative(new AtomicInteger(n)));
    assertEquals(expected, Signs.negative(new AtomicLong(n)));
    assertEquals(expected, Signs.negative(BigInteger.valueOf(n)));
    assertEquals(expected, Signs.negative(BigDecimal.valueOf(n)));
    assertEquals(expected, Signs.negative(Integer.toString(n)));
    assertEquals(expected, Signs.negative(CharBuffer.wrap(Integer.toString(n))));
  }

  private static void negativeOrZero(boolean expected, int n) {
    assertEquals(expected, Signs.negativeOrZero((byte) n));
    assertEquals(expected, Signs.negativeOrZero((short) n));
    assertEquals(expected, Signs.negativeOrZero(n));
    assertEquals(expected, Signs.negativeOrZero((long) n));
    assertEquals(expected, Signs.negativeOrZero((float) n));
    assertEquals(expected, Signs.negativeOrZero((double) n));
    assertEquals(expected, Signs.negativeOrZero(Byte.valueOf((byte) n)));
    assertEquals(expected, Signs.negativeOrZero(Short.valueOf((short) n)));
    assertEquals(expected, Signs.negativeOrZero(Integer.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(Long.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(Float.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(Double.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero((Number) Long.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(new AtomicInteger(n)));
    assertEquals(expected, Signs.negativeOrZero(new AtomicLong(n)));
    assertEquals(expected, Signs.negativeOrZero(BigInteger.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(BigDecimal.valueOf(n)));
    assertEquals(expected, Signs.negativeOrZero(Integer.toString(n)));
    assertEquals(expected, Signs.negativeOrZero(CharBuffer.wrap(Integer.toString(n))));
  }
}
