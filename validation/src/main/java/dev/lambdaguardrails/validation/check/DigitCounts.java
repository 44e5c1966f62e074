// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The constraint on the digits of a number: at most so many before and behind the decimal point. A
 * zero before the point counts; trailing zeros of a fraction count in a decimal and in a text, as
 * written, and in no other number.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class DigitCounts {
  private DigitCounts() {}

  /** Digits. */
  public static boolean digits(long value, int integer, int fraction) {
    int count = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      count++;
    }
    return count <= integer;
  }

  /** Digits, of what the number prints as. NaN and the infinities have none, and are invalid. */
  public static boolean digits(float value, int integer, int fraction) {
    return printed(Float.toString(value), integer, fraction);
  }

  /** Digits, of what the number prints as. NaN and the infinities have none, and are invalid. */
  public static boolean digits(double value, int integer, int fraction) {
    return printed(Double.toString(value), integer, fraction);
  }

  /** Digits, of a box, or of what any other number prints as. */
  public static boolean digits(@Nullable Number value, int integer, int fraction) {
    if (value == null) {
      return true;
    }
    if (Integral.isBox(value)) {
      return digits(value.longValue(), integer, fraction);
    }
    if (value instanceof BigDecimal decimal) {
      return digits(decimal, integer, fraction);
    }
    if (value instanceof BigInteger whole) {
      return digits(whole, integer, fraction);
    }
    return printed(value.toString(), integer, fraction);
  }

  /** Digits. */
  public static boolean digits(@Nullable BigInteger value, int integer, int fraction) {
    // A digit takes less than four bits: no need to count those of a number that is far too long.
    return value == null
        || (value.bitLength() <= 4L * integer + 4 && new BigDecimal(value).precision() <= integer);
  }

  /** Digits. */
  public static boolean digits(@Nullable BigDecimal value, int integer, int fraction) {
    // In long: an exponent near the end of int would overflow into a small count.
    return value == null
        || ((long) value.precision() - value.scale() <= integer && value.scale() <= fraction);
  }

  /** Digits, of a number written as a text. */
  public static boolean digits(@Nullable CharSequence value, int integer, int fraction) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && digits(number, integer, fraction);
  }

  private static boolean printed(String text, int integer, int fraction) {
    BigDecimal number = DecimalText.number(text);
    return number != null && digits(number.stripTrailingZeros(), integer, fraction);
  }
}
