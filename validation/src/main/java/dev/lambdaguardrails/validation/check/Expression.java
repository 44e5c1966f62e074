// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.regex.Pattern;

/**
 * A regular expression that whole texts are matched with. One that is nothing but characters and
 * classes, as most are, is matched in one pass; others by {@link Pattern}. Safe for concurrent use;
 * keeps nothing of a text.
 */
public abstract class Expression {
  Expression() {}

  /** The expression of a pattern, without flags. */
  public static Expression of(String regex) {
    Steps steps = StepsReader.read(regex);
    return steps == null ? of(regex, 0) : steps;
  }

  /** The expression of a pattern. */
  public static Expression of(String regex, int flags) {
    return new KeptMatcher(Pattern.compile(regex, flags));
  }

  /** Whether the whole text matches. */
  abstract boolean matches(CharSequence text);
}
