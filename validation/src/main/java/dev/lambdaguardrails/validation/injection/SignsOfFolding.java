// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs that are not ASCII: characters that fold to it, or that are not seen. */
final class SignsOfFolding {
  private SignsOfFolding() {}

  static int of(String text, int i, char c, char next) {
    if (c >= 0xd800 && c < 0xdc00) {
      boolean folds =
          Character.isLowSurrogate(next) && Folding.fold(Character.toCodePoint(c, next)) != 0;
      return folds ? Signs.ENCODED : 0;
    }
    if (c == 0x560a || c == 0x560d) {
      return Signs.LINE;
    }
    char folded = Folding.fold(c);
    if (folded == c) {
      boolean dot = c == 0x3002 && Chars.alnum(next);
      return c == 0xac && next == 0xed
          ? Signs.SERIAL
          : dot || c == 0xefc8 || c == 0xf025 || (c >= 0x2469 && c <= 0x2473) ? Signs.ENCODED : 0;
    }
    if (folded == Folding.GONE) {
      return next > 0 && next < 128 && (i == 0 || text.charAt(i - 1) < 128) && next != ' '
          ? Signs.ENCODED
          : 0;
    }
    if (folded == '\'' || folded == '"') {
      int quote = SignsOfQuotes.of(text, i, folded);
      return quote == 0 ? 0 : quote | Signs.ENCODED;
    }
    return ordinary(c) ? 0 : Signs.ENCODED;
  }

  /**
   * Whether a character that an escape stands for is ASCII, or becomes so, as 0xbc does where the
   * eighth bit is dropped; -1 is none.
   */
  static boolean undone(int value) {
    char c = (char) value;
    return value >= 0
        && (c < 0x80
            || c == 0xbc
            || Folding.fold(c) != c
            || Kinds.folds(c)
            || Character.isSurrogate(c));
  }

  /** Typography, and signs that stand for a letter or digit in any text. */
  private static boolean ordinary(char c) {
    return (c < 0x100 && c != 0x85)
        || (c >= 0x2000 && c <= 0x2015)
        || c == 0x202f
        || c == 0x205f
        || c == 0x2026
        || c == 0x2212
        || (c >= 0x2070 && c <= 0x209f)
        || c == 0x3000
        || (c >= 0x2b0 && c < 0x300)
        || c == 0x2039
        || c == 0x203a;
  }
}
