// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.Characters;
import dev.lambdaguardrails.validation.internal.LineBreaks;
import org.jspecify.annotations.Nullable;

/** The check of {@link HeaderValue}. */
public final class HeaderValueCheck {
  private static final int LONGEST = 4096;

  private HeaderValueCheck() {}

  /** Whether a text stays on its line whoever reads it; null is valid. */
  public static boolean isHeaderValue(@Nullable CharSequence value, boolean asciiOnly) {
    if (value == null) {
      return true;
    }
    if (value.length() > LONGEST) {
      return false;
    }
    boolean escapes = false;
    for (int at = 0; at < value.length(); ) {
      int character = Character.codePointAt(value, at);
      if ((Characters.isControl(character) && character != '\t')
          || Characters.isSeparator(character)
          || Characters.isNone(character)
          || (asciiOnly && character > 0x7E)) {
        return false;
      }
      escapes |= LineBreaks.mayHide(character);
      at += Character.charCount(character);
    }
    return !escapes || !LineBreaks.areHiddenIn(value);
  }
}
