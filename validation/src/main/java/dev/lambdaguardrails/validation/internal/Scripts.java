// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * The writing systems of a text: which scripts go together.
 *
 * @see <a href="https://www.unicode.org/reports/tr39/#Restriction_Level_Detection">UTS 39, highly
 *     restrictive</a>
 */
public final class Scripts {
  private static final int LATIN = 1;
  private static final int HAN = 2;
  private static final int KANA = 4;
  private static final int BOPOMOFO = 8;
  private static final int HANGUL = 16;
  private static final int OTHER = 32;
  private static final int MOST_MARKS = 4;

  private Scripts() {}

  /** Whether a text is in one writing system, with one set of digits, and no stack of marks. */
  public static boolean areOneSystem(CharSequence text) {
    int systems = 0;
    int zero = 0;
    int marks = 0;
    UnicodeScript other = null;
    for (int at = 0; at < text.length(); ) {
      int character = Character.codePointAt(text, at);
      at += Character.charCount(character);
      UnicodeScript script = UnicodeScript.of(character);
      int system = system(script);
      if (system == OTHER && other != null && other != script) {
        return false;
      }
      other = system == OTHER ? script : other;
      systems |= system;
      if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
        int own = character - Character.digit(character, 10);
        if (zero != 0 && zero != own) {
          return false;
        }
        zero = own;
      }
      marks = Character.getType(character) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return false;
      }
    }
    return isOne(systems);
  }

  private static boolean isOne(int systems) {
    boolean single = Integer.bitCount(systems) <= 1;
    return single
        || isWithin(systems, LATIN | HAN | KANA)
        || isWithin(systems, LATIN | HAN | BOPOMOFO)
        || isWithin(systems, LATIN | HAN | HANGUL);
  }

  private static boolean isWithin(int systems, int all) {
    return (systems & ~all) == 0;
  }

  private static int system(@Nullable UnicodeScript script) {
    if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
      return 0;
    }
    if (script == UnicodeScript.LATIN) {
      return LATIN;
    }
    if (script == UnicodeScript.HAN) {
      return HAN;
    }
    if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
      return KANA;
    }
    if (script == UnicodeScript.BOPOMOFO) {
      return BOPOMOFO;
    }
    return script == UnicodeScript.HANGUL ? HANGUL : OTHER;
  }
}
