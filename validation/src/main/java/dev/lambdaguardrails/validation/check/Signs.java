// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on the sign of a number. Zero has one: {@code -0.0} is negative, and not positive
 * or zero. NaN has none, and a text that is no number has none either.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class Signs {
  private Signs() {}

  /** Positive. */
  public static boolean positive(long value) {
    return value > 0;
  }

  /** Positive. */
  public static boolean positive(double value) {
    return value > 0;
  }

  /** Positive, of a box, or of any number by its {@code double} value. */
  public static boolean positive(@Nullable Number value) {
    return value == null || positive(value.doubleValue());
  }

  /** Positive. */
  public static boolean positive(@Nullable BigInteger value) {
    return value == null || value.signum() > 0;
  }

  /** Positive. */
  public static boolean positive(@Nullable BigDecimal value) {
    return value == null || value.signum() > 0;
  }

  /** Positive, of a number written as a text. */
  public static boolean positive(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && number.signum() > 0;
  }

  /** PositiveOrZero. */
  public static boolean positiveOrZero(long value) {
    return value >= 0;
  }

  /** PositiveOrZero. */
  public static boolean positiveOrZero(double value) {
    return Double.compare(value, 0d) >= 0 && !Double.isNaN(value);
  }

  /** PositiveOrZero, of a box, or of any number by its {@code double} value. */
  public static boolean positiveOrZero(@Nullable Number value) {
    return value == null || positiveOrZero(value.doubleValue());
  }

  /** PositiveOrZero. */
  public static boolean positiveOrZero(@Nullable BigInteger value) {
    return value == null || value.signum() >= 0;
  }

  /** PositiveOrZero. */
  public static boolean positiveOrZero(@Nullable BigDecimal value) {
    return value == null || value.signum() >= 0;
  }

  /** PositiveOrZero, of a number written as a text. */
  public static boolean positiveOrZero(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && number.signum() >= 0;
  }

  /** Negative. */
  public static boolean negative(long value) {
    return value < 0;
  }

  /** Negative. */
  public static boolean negative(double value) {
    return Double.compare(value, 0d) < 0;
  }

  /** Negative, of a box, or of any number by its {@code double} value. */
  public static boolean negative(@Nullable Number value) {
    return value == null || negative(value.doubleValue());
  }

  /** Negative. */
  public static boolean negative(@Nullable BigInteger value) {
    return value == null || value.signum() < 0;
  }

  /** Negative. */
  public static boolean negative(@Nullable BigDecimal value) {
    return value == null || value.signum() < 0;
  }

  /** Negative, of a number written as a text. */
  public static boolean negative(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && number.signum() < 0;
  }

  /** NegativeOrZero. */
  public static boolean negativeOrZero(long value) {
    return value <= 0;
  }

  /** NegativeOrZero. */
  public static boolean negativeOrZero(double value) {
    return value <= 0;
  }

  /** NegativeOrZero, of a box, or of any number by its {@code double} value. */
  public static boolean negativeOrZero(@Nullable Number value) {
    return value == null || negativeOrZero(value.doubleValue());
  }

  /** NegativeOrZero. */
  public static boolean negativeOrZero(@Nullable BigInteger value) {
    return value == null || value.signum() <= 0;
  }

  /** NegativeOrZero. */
  public static boolean negativeOrZero(@Nullable BigDecimal value) {
    return value == null || value.signum() <= 0;
  }

  /** NegativeOrZero, of a number written as a text. */
  public static boolean negativeOrZero(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && number.signum() <= 0;
  }
}
