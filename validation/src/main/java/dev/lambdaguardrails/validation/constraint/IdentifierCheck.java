// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.Characters;
import dev.lambdaguardrails.validation.internal.Scripts;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The check of {@link Identifier}. */
public final class IdentifierCheck {
  private static final int LONGEST = 128;

  private IdentifierCheck() {}

  /** Whether a text is an identifier; null is. */
  public static boolean isIdentifier(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    if (value.length() == 0 || value.length() > LONGEST) {
      return false;
    }
    boolean joined = false;
    boolean ascii = true;
    for (int at = 0; at < value.length(); ) {
      int character = Character.codePointAt(value, at);
      boolean letter = isLetter(character);
      boolean mark = at > 0 && !joined && isMark(character);
      boolean joins = at > 0 && !joined && isJoin(character);
      if (Characters.isUnfitForNames(character) || !(letter || mark || joins)) {
        return false;
      }
      joined = joins;
      ascii &= character < 0x80;
      at += Character.charCount(character);
    }
    return !joined
        && (ascii
            || (Scripts.areOneSystem(value)
                && Normalizer.isNormalized(value, Normalizer.Form.NFKC)));
  }

  private static boolean isLetter(int character) {
    return character < 0x80
        ? Characters.isAsciiLetter(character) || Characters.isAsciiDigit(character)
        : Character.isLetterOrDigit(character);
  }

  private static boolean isJoin(int character) {
    return character == '-' || character == '_' || character == '.';
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
