// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/** What a code point is to a reader: seen, unseen, or none at all. */
public final class Characters {
  private Characters() {}

  /** C0, delete, C1. */
  public static boolean isControl(int character) {
    return character < 0x20 || (character >= 0x7F && character <= 0x9F);
  }

  /** Unicode's own line and paragraph separators. */
  public static boolean isSeparator(int character) {
    return character == 0x2028 || character == 0x2029;
  }

  /** Embeddings, overrides and isolates: what follows is shown in another order. */
  public static boolean isReordering(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /**
   * Default ignorable: nothing is shown.
   *
   * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">UAX 44</a>
   */
  public static boolean isInvisible(int character) {
    if (character < 0x34F) {
      return character == 0xAD;
    }
    return character == 0x34F
        || character == 0x61C
        || (character >= 0x115F && character <= 0x1160)
        || (character >= 0x17B4 && character <= 0x17B5)
        || (character >= 0x180B && character <= 0x180F)
        || (character >= 0x200B && character <= 0x200F)
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2060 && character <= 0x206F)
        || character == 0x2800
        || character == 0x3164
        || (character >= 0xFE00 && character <= 0xFE0F)
        || character == 0xFEFF
        || character == 0xFFA0
        || (character >= 0xFFF0 && character <= 0xFFFB)
        || (character >= 0x1BCA0 && character <= 0x1BCA3)
        || (character >= 0x1D173 && character <= 0x1D17A)
        || (character >= 0xE0000 && character <= 0xE0FFF);
  }

  /** Tags: ASCII that is not seen. */
  public static boolean isTag(int character) {
    return character >= 0xE0000 && character <= 0xE007F;
  }

  /** Lone surrogates and noncharacters: no text has them. */
  public static boolean isNone(int character) {
    return (character >= 0xD800 && character <= 0xDFFF)
        || (character & 0xFFFE) == 0xFFFE
        || (character >= 0xFDD0 && character <= 0xFDEF);
  }

  /** What no name has: controls, separators, what is unseen or reorders, and no characters. */
  public static boolean isUnfitForNames(int character) {
    return isControl(character)
        || isSeparator(character)
        || isInvisible(character)
        || isReordering(character)
        || isNone(character);
  }

  /** The number of bytes in UTF-8. */
  public static int bytes(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }

  public static boolean isAsciiLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  public static boolean isAsciiDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** The value of a hexadecimal digit of ASCII, -1 for others. */
  public static int hex(int character) {
    if (isAsciiDigit(character)) {
      return character - '0';
    }
    int letter = character | 0x20;
    return character < 0x80 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** The octet that two hexadecimal digits write, -1 if there are none. */
  public static int octet(CharSequence text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = hex(text.charAt(at));
    int low = hex(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** The ASCII character for a full-width one, others as they are. */
  public static int narrow(int character) {
    return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
  }
}
