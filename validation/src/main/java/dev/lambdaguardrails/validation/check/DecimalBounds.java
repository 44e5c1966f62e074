// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a number with a decimal bound, which is valid itself if it is inclusive. A
 * {@code float} counts as the {@code double} of its value and a {@code double} as the decimal that
 * it prints as; NaN is never valid, nor is a text that is no number.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class DecimalBounds {
  private DecimalBounds() {}

  /** DecimalMin: at least the bound, or more if that is not inclusive. */
  public static boolean decimalMin(long value, BigDecimal bound, boolean inclusive) {
    int order = compare(value, bound);
    return order > 0 || (inclusive && order == 0);
  }

  /** DecimalMin, of a {@code float} or {@code double}. */
  public static boolean decimalMin(double value, BigDecimal bound, boolean inclusive) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value > 0;
    }
    return decimalMin(BigDecimal.valueOf(value), bound, inclusive);
  }

  /** DecimalMin, of a box, or of any other number by its {@code double} value. */
  public static boolean decimalMin(@Nullable Number value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    if (Integral.isBox(value)) {
      return decimalMin(value.longValue(), bound, inclusive);
    }
    if (value instanceof BigDecimal decimal) {
      return decimalMin(decimal, bound, inclusive);
    }
    if (value instanceof BigInteger integer) {
      return decimalMin(integer, bound, inclusive);
    }
    return decimalMin(value.doubleValue(), bound, inclusive);
  }

  /** DecimalMin. */
  public static boolean decimalMin(
      @Nullable BigInteger value, BigDecimal bound, boolean inclusive) {
    return value == null || decimalMin(new BigDecimal(value), bound, inclusive);
  }

  /** DecimalMin. */
  public static boolean decimalMin(
      @Nullable BigDecimal value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    int order = value.compareTo(bound);
    return order > 0 || (inclusive && order == 0);
  }

  /** DecimalMin, of a number written as a text. */
  public static boolean decimalMin(
      @Nullable CharSequence value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && decimalMin(number, bound, inclusive);
  }

  /** DecimalMax: at most the bound, or less if that is not inclusive. */
  public static boolean decimalMax(long value, BigDecimal bound, boolean inclusive) {
    int order = compare(value, bound);
    return order < 0 || (inclusive && order == 0);
  }

  /** DecimalMax, of a {@code float} or {@code double}. */
  public static boolean decimalMax(double value, BigDecimal bound, boolean inclusive) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value < 0;
    }
    return decimalMax(BigDecimal.valueOf(value), bound, inclusive);
  }

  /** DecimalMax, of a box, or of any other number by its {@code double} value. */
  public static boolean decimalMax(@Nullable Number value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    if (Integral.isBox(value)) {
      return decimalMax(value.longValue(), bound, inclusive);
    }
    if (value instanceof BigDecimal decimal) {
      return decimalMax(decimal, bound, inclusive);
    }
    if (value instanceof BigInteger integer) {
      return decimalMax(integer, bound, inclusive);
    }
    return decimalMax(value.doubleValue(), bound, inclusive);
  }

  /** DecimalMax. */
  public static boolean decimalMax(
      @Nullable BigInteger value, BigDecimal bound, boolean inclusive) {
    return value == null || decimalMax(new BigDecimal(value), bound, inclusive);
  }

  /** DecimalMax. */
  public static boolean decimalMax(
      @Nullable BigDecimal value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    int order = value.compareTo(bound);
    return order < 0 || (inclusive && order == 0);
  }

  /** DecimalMax, of a number written as a text. */
  public static boolean decimalMax(
      @Nullable CharSequence value, BigDecimal bound, boolean inclusive) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && decimalMax(number, bound, inclusive);
  }

  /** Without a number to allocate where the bound is itself a {@code long}. */
  private static int compare(long value, BigDecimal bound) {
    return bound.scale() == 0 && bound.precision() <= 18
        ? Long.compare(value, bound.longValue())
        : BigDecimal.valueOf(value).compareTo(bound);
  }
}
