// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a number with a whole bound, which is valid itself. A {@code float} or {@code
 * double} is compared with the nearest one to the bound, {@code -0.0} is less than zero, NaN is
 * never valid, nor is a text that is no number.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class Bounds {
  private Bounds() {}

  /** Min: at least the bound. */
  public static boolean min(long value, long bound) {
    return value >= bound;
  }

  /** Min. */
  public static boolean min(float value, long bound) {
    return Float.compare(value, (float) bound) >= 0 && !Float.isNaN(value);
  }

  /** Min. */
  public static boolean min(double value, long bound) {
    return Double.compare(value, (double) bound) >= 0 && !Double.isNaN(value);
  }

  /** Min, of a box, or of any other number by its {@code double} value. */
  public static boolean min(@Nullable Number value, long bound) {
    if (value == null) {
      return true;
    }
    if (Integral.isBox(value)) {
      return min(value.longValue(), bound);
    }
    if (value instanceof Float) {
      return min(value.floatValue(), bound);
    }
    if (value instanceof BigDecimal decimal) {
      return min(decimal, bound);
    }
    if (value instanceof BigInteger integer) {
      return min(integer, bound);
    }
    return min(value.doubleValue(), bound);
  }

  /** Min. */
  public static boolean min(@Nullable BigInteger value, long bound) {
    return value == null || value.compareTo(BigInteger.valueOf(bound)) >= 0;
  }

  /** Min. */
  public static boolean min(@Nullable BigDecimal value, long bound) {
    return value == null || value.compareTo(BigDecimal.valueOf(bound)) >= 0;
  }

  /** Min, of a number written as a text. */
  public static boolean min(@Nullable CharSequence value, long bound) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && min(number, bound);
  }

  /** Max: at most the bound. */
  public static boolean max(long value, long bound) {
    return value <= bound;
  }

  /** Max. */
  public static boolean max(float value, long bound) {
    return Float.compare(value, (float) bound) <= 0;
  }

  /** Max. */
  public static boolean max(double value, long bound) {
    return Double.compare(value, (double) bound) <= 0;
  }

  /** Max, of a box, or of any other number by its {@code double} value. */
  public static boolean max(@Nullable Number value, long bound) {
    if (value == null) {
      return true;
    }
    if (Integral.isBox(value)) {
      return max(value.longValue(), bound);
    }
    if (value instanceof Float) {
      return max(value.floatValue(), bound);
    }
    if (value instanceof BigDecimal decimal) {
      return max(decimal, bound);
    }
    if (value instanceof BigInteger integer) {
      return max(integer, bound);
    }
    return max(value.doubleValue(), bound);
  }

  /** Max. */
  public static boolean max(@Nullable BigInteger value, long bound) {
    return value == null || value.compareTo(BigInteger.valueOf(bound)) <= 0;
  }

  /** Max. */
  public static boolean max(@Nullable BigDecimal value, long bound) {
    return value == null || value.compareTo(BigDecimal.valueOf(bound)) <= 0;
  }

  /** Max, of a number written as a text. */
  public static boolean max(@Nullable CharSequence value, long bound) {
    if (value == null) {
      return true;
    }
    BigDecimal number = DecimalText.number(value);
    return number != null && max(number, bound);
  }
}
