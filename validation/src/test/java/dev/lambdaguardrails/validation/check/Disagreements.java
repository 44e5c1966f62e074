// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values on which we disagree with Hibernate Validator, all of which we refuse. Each kind is a
 * named test of {@link DisagreementTest}, and stands in {@code docs/constraints.md}.
 */
final class Disagreements {
  private Disagreements() {}

  static boolean has(Property property, @Nullable Object value) {
    String annotation = property.annotation();
    if (annotation.startsWith("@Digits")) {
      return (isFloating(value) && !Double.isFinite(asDouble(value))) || isOverflowing(value);
    }
    return annotation.startsWith("@Positive")
        && property.type().equals("Number")
        && Double.isNaN(asDouble(value));
  }

  private static boolean isFloating(@Nullable Object value) {
    return value instanceof Double || value instanceof Float;
  }

  private static double asDouble(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  /** Of an exponent at which Hibernate Validator's count of digits wraps around. */
  private static boolean isOverflowing(@Nullable Object value) {
    BigDecimal number = value instanceof BigDecimal decimal ? decimal : null;
    if (value instanceof CharSequence text) {
      number = DecimalText.number(text);
    }
    return number != null && (long) number.precision() - number.scale() > Integer.MAX_VALUE;
  }
}
