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

class DigitCountsTest {
  private static final List<String> NO_NUMBERS =
      List.of("", " ", "a", " 1", "1 ", "0x1", "1,0", "NaN", "Infinity", "1f", "1E2147483649");

  @Test
  void digits_everyType_isValidFromItsLength() {
    digits(true, 42, 2);
    digits(true, -42, 2);
    digits(false, 42, 1);
    digits(false, -42, 1);
    digits(true, 0, 1);
    digits(false, 0, 0);
    digits(true, 100, 3);
    digits(false, 100, 2);
  }

  @Test
  void digits_null_isValid() {
    assertTrue(DigitCounts.digits((Number) null, 0, 0));
    assertTrue(DigitCounts.digits((Integer) null, 0, 0));
    assertTrue(DigitCounts.digits((Double) null, 0, 0));
    assertTrue(DigitCounts.digits((BigInteger) null, 0, 0));
    assertTrue(DigitCounts.digits((BigDecimal) null, 0, 0));
    assertTrue(DigitCounts.digits((CharSequence) null, 0, 0));
  }

  @Test
  void digits_noNumber_isInvalid() {
    for (String text : NO_NUMBERS) {
      assertFalse(DigitCounts.digits(text, 1000, 1000), text);
    }
  }

  @Test
  void digits_endsOfLong_have19() {
    assertTrue(DigitCounts.digits(Long.MIN_VALUE, 19, 0));
    assertFalse(DigitCounts.digits(Long.MIN_VALUE, 18, 0));
    assertTrue(DigitCounts.digits(Long.valueOf(Long.MAX_VALUE), 19, 0));
    assertFalse(DigitCounts.digits(Long.valueOf(Long.MAX_VALUE), 18, 0));
  }

  @Test
  void digits_fraction_isCounted() {
    assertTrue(DigitCounts.digits(new BigDecimal("12.34"), 2, 2));
    assertFalse(DigitCounts.digits(new BigDecimal("12.345"), 2, 2));
    assertFalse(DigitCounts.digits(new BigDecimal("123.4"), 2, 2));
    assertTrue(DigitCounts.digits("12.34", 2, 2));
    assertFalse(DigitCounts.digits("12.345", 2, 2));
    assertTrue(DigitCounts.digits(12.5, 2, 1));
    assertFalse(DigitCounts.digits(12.25, 2, 1));
    assertTrue(DigitCounts.digits(0.1f, 1, 1));
    assertTrue(DigitCounts.digits(Float.valueOf(0.1f), 1, 1));
  }

  @Test
  void digits_noWholePart_needsNone() {
    assertTrue(DigitCounts.digits(new BigDecimal("0.05"), 0, 2));
    assertTrue(DigitCounts.digits("0.05", 0, 2));
    assertTrue(DigitCounts.digits(0.5, 0, 1));
  }

  @Test
  void digits_trailingZeros_countInDecimalsAndTextsOnly() {
    assertFalse(DigitCounts.digits(new BigDecimal("1.00"), 1, 1));
    assertFalse(DigitCounts.digits("1.00", 1, 1));
    assertTrue(DigitCounts.digits(1.00, 1, 0));
    assertTrue(DigitCounts.digits(100d, 3, 0));
  }

  @Test
  void digits_exponent_isWrittenOut() {
    assertTrue(DigitCounts.digits(new BigDecimal("1E+4"), 5, 0));
    assertFalse(DigitCounts.digits(new BigDecimal("1E+5"), 5, 0));
    assertFalse(DigitCounts.digits("1E+400000", 1000, 0));
    assertFalse(DigitCounts.digits("1E-400000", 0, 1000));
    assertTrue(DigitCounts.digits(1e300, 301, 0));
    assertFalse(DigitCounts.digits(1e300, 300, 0));
  }

  @Test
  void digits_bigInteger_isCountedExactly() {
    for (int digits = 1; digits < 400; digits++) {
      BigInteger least = BigInteger.TEN.pow(digits - 1);
      BigInteger most = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
      assertTrue(DigitCounts.digits(least, digits, 0));
      assertTrue(DigitCounts.digits(most.negate(), digits, 0));
      assertFalse(DigitCounts.digits(least, digits - 1, 0));
      assertFalse(DigitCounts.digits(most, digits - 1, 0));
    }
  }

  private static void digits(boolean expected, int n, int integer) {
    assertEquals(expected, DigitCounts.digits((byte) n, integer, 0));
    assertEquals(expected, DigitCounts.digits((short) n, integer, 0));
    assertEquals(expected, DigitCounts.digits(n, integer, 0));
    assertEquals(expected, DigitCounts.digits((long) n, integer, 0));
    assertEquals(expected, DigitCounts.digits((float) n, integer, 0));
    assertEquals(expected, DigitCounts.digits((double) n, integer, 0));
    assertEquals(expected, DigitCounts.digits(Byte.valueOf((byte) n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Short.valueOf((short) n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Integer.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Long.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Float.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Double.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits((Number) Long.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(new AtomicInteger(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(new AtomicLong(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(BigInteger.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(BigDecimal.valueOf(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(Integer.toString(n), integer, 0));
    assertEquals(expected, DigitCounts.digits(CharBuffer.wrap(Integer.toString(n)), integer, 0));
  }
}
