// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number written as a text, in the form of {@link BigDecimal#BigDecimal(String)}. */
final class DecimalText {
  /** Of a text's characters. Reading is quadratic in their number: 256 thousand take seconds. */
  static final int LONGEST = 1000;

  private DecimalText() {}

  /** The number, or null if the text is none. */
  static @Nullable BigDecimal number(CharSequence text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      return new BigDecimal(text.toString());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
