// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import org.jspecify.annotations.Nullable;

/**
 * The constraints on the characters of a text.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/bean-validation/3.1/jakarta-validation-spec-3.1#builtinconstraints">Jakarta
 *     Validation 3.1, Built-in Constraint definitions</a>
 */
public final class Texts {
  private Texts() {}

  /**
   * NotBlank: there is a text, and in it a character that is not {@linkplain
   * Character#isWhitespace(int) white space}. A no-break space is such a character.
   */
  public static boolean notBlank(@Nullable CharSequence value) {
    if (value == null) {
      return false;
    }
    // No white space is written with surrogates.
    for (int at = 0; at < value.length(); at++) {
      if (!Character.isWhitespace(value.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Pattern: the whole text matches. Costs what the expression costs, which may be exponential in
   * the length of the text: check {@link Sizes#size(CharSequence, int, int)} first.
   */
  public static boolean pattern(@Nullable CharSequence value, Expression expression) {
    return value == null || expression.matches(value);
  }

  /**
   * Email: the text is empty, or an address in form: a local part of at most 64 characters, of
   * atoms and quoted strings; the last {@code @}; a domain that is a name, internationalized or
   * not, of at most 255 characters, or an address literal in brackets. Linear, without a regular
   * expression.
   */
  public static boolean email(@Nullable CharSequence value) {
    return value == null || value.length() == 0 || EmailAddress.isValid(value);
  }

  /** Email with an expression that the whole text matches besides, as {@link #pattern}. */
  public static boolean email(@Nullable CharSequence value, Expression expression) {
    return email(value) && pattern(value, expression);
  }
}
