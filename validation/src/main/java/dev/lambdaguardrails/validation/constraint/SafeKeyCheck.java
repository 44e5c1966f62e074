// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.Characters;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafeKey}. */
public final class SafeKeyCheck {
  private static final int LONGEST = 128;

  private SafeKeyCheck() {}

  /** Whether a text is a key that means nothing to a database or a serialiser; null is. */
  public static boolean isKey(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    if (value.length() == 0 || value.length() > LONGEST || isOperator(value)) {
      return false;
    }
    for (int at = 0; at < value.length(); ) {
      int character = Character.codePointAt(value, at);
      if (Characters.isUnfitForNames(character)
          || Character.isSpaceChar(character)
          || (character < 0x10000 && ".[]\uFF0E\uFE52\u2024".indexOf(character) >= 0)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  private static boolean isOperator(CharSequence key) {
    int first = Characters.narrow(key.charAt(0));
    if (first == '$' || first == '@' || first == 0xFE69 || first == 0xFE6B) {
      return true;
    }
    boolean internal = first == '_' && key.length() > 1 && Characters.narrow(key.charAt(1)) == '_';
    return internal || "constructor".contentEquals(key) || "prototype".contentEquals(key);
  }
}
