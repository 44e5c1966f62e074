// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ValidationException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Where our verdict is not Hibernate Validator's, both held fast: if it changes, so should {@code
 * docs/constraints.md}.
 */
class DisagreementTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2200-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final BigDecimal WRAPPING = new BigDecimal("1E+2147483647");

  /** A property for each. */
  @NullUnmarked
  static final class Bean {
    @Digits(integer = 3, fraction = 2)
    BigDecimal p0;

    @Digits(integer = 3, fraction = 2)
    String p1;

    @Digits(integer = 3, fraction = 2)
    Double p2;

    @Digits(integer = 3, fraction = 2)
    Float p3;

    @Positive Number p4;
    @PositiveOrZero Number p5;

    @DecimalMax("5")
    String p6;

    @Email String p7;
    @Past HijrahDate p8;
  }

  @Test
  void digits_exponentAtTheEndOfInt_isRefusedWhereTheCountWouldWrapAround() {
    assertTrue(hibernate(0, WRAPPING));
    assertFalse(DigitCounts.digits(WRAPPING, 3, 2));
    assertFalse(DigitCounts.digits((Number) WRAPPING, 3, 2));
    assertTrue(hibernate(1, "1E+2147483647"));
    assertFalse(DigitCounts.digits("1E+2147483647", 3, 2));
    assertTrue(hibernate(1, "0E+2147483647"));
    assertFalse(DigitCounts.digits("0E+2147483647", 3, 2));
  }

  @Test
  void digits_notFinite_isRefusedInsteadOfThrown() {
    assertThrows(ValidationException.class, () -> hibernate(2, Double.NaN));
    assertFalse(DigitCounts.digits(Double.NaN, 3, 2));
    assertThrows(ValidationException.class, () -> hibernate(2, Double.POSITIVE_INFINITY));
    assertFalse(DigitCounts.digits(Double.valueOf(Double.POSITIVE_INFINITY), 3, 2));
    assertThrows(ValidationException.class, () -> hibernate(3, Float.NEGATIVE_INFINITY));
    assertFalse(DigitCounts.digits(Float.NEGATIVE_INFINITY, 3, 2));
  }

  @Test
  void positive_notANumberDeclaredNumber_isRefused() {
    assertTrue(hibernate(4, Double.NaN));
    assertFalse(Signs.positive((Number) Double.NaN));
    assertTrue(hibernate(5, Float.NaN));
    assertFalse(Signs.positiveOrZero((Number) Float.NaN));
  }

  /** 1,000 characters are enough for a number; 256 thousand cost Hibernate Validator seconds. */
  @Test
  void decimalText_ofMoreThan1000Characters_isRefusedUnread() {
    String longest = "0".repeat(999) + '5';
    assertTrue(DecimalBounds.decimalMax(longest, BigDecimal.valueOf(5), true));
    assertTrue(hibernate(6, '0' + longest));
    assertFalse(DecimalBounds.decimalMax('0' + longest, BigDecimal.valueOf(5), true));
    assertFalse(Bounds.max('0' + longest, 5));
    assertFalse(Bounds.min('0' + longest, 5));
    assertFalse(DigitCounts.digits('0' + longest, 5, 5));
    assertFalse(Signs.positive('0' + longest));
    assertFalse(Signs.negativeOrZero('0' + longest));
  }

  /** Of characters that the conversion drops, Hibernate Validator takes any number. */
  @Test
  void email_domainOfMoreThan255BeforeConversion_isRefused() {
    String dropped = "a@" + "\u00ad".repeat(255);
    assertTrue(Texts.email("a@" + "\u00ad".repeat(254) + 'b'));
    assertTrue(hibernate(7, dropped + 'b'));
    assertFalse(Texts.email(dropped + 'b'));
  }

  /** A calendar of the JDK that ends before the clock does. */
  @Test
  void past_clockBeyondTheCalendar_isStillCompared() {
    HijrahDate date = HijrahDate.from(LocalDate.of(2024, 1, 1));
    assertThrows(ValidationException.class, () -> hibernate(8, date));
    assertTrue(PastTimes.past(date, CLOCK));
  }

  private static boolean hibernate(int property, @Nullable Object value) {
    return new Oracle(CLOCK).isValid(Bean.class, property, value);
  }
}
