// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Character references of HTML: numeric ones, and those names for ASCII that end with a semicolon;
 * without it {@code &section=} is a parameter.
 */
final class EntityCodec {
  private static final int LONGEST = 16;

  /** Each name's meaning is the place of its character here, from 1. */
  private static final String MEANINGS = "<>&\"'/\\:()[]{}`=;!?.,#$%*+@^_|~-\t\n ";

  private static final Words NAMES =
      Words.of(
          "lt",
          "gt",
          "amp",
          "quot",
          "apos",
          "sol",
          "bsol",
          "colon",
          "lpar",
          "rpar",
          "lsqb lbrack",
          "rsqb rbrack",
          "lcub lbrace",
          "rcub rbrace",
          "grave diacriticalgrave",
          "equals",
          "semi",
          "excl",
          "quest",
          "period",
          "comma",
          "num",
          "dollar",
          "percnt",
          "ast midast",
          "plus",
          "commat",
          "hat",
          "lowbar underbar",
          "verbar vert verticalline",
          "tilde",
          "hyphen dash",
          "tab",
          "newline",
          "nbsp");

  private EntityCodec() {}

  /** Decodes what starts at this ampersand; how many characters that took, 0 for none. */
  static int decode(String text, int index, StringBuilder out) {
    if (Chars.at(text, index + 1) == '#') {
      return numeric(text, index, out);
    }
    int end = index + 1;
    while (end < text.length() && end - index <= LONGEST && Chars.letter(text.charAt(end))) {
      end++;
    }
    if (Chars.at(text, end) != ';') {
      return 0;
    }
    int meaning = NAMES.find(text, index + 1, end);
    if (meaning == 0) {
      return 0;
    }
    out.append(MEANINGS.charAt(meaning - 1));
    return end + 1 - index;
  }

  private static int numeric(String text, int index, StringBuilder out) {
    boolean hexadecimal = (Chars.at(text, index + 2) | 32) == 'x';
    int start = hexadecimal ? index + 3 : index + 2;
    int at = start;
    int value = 0;
    while (at < text.length()) {
      int digit = Chars.hex(text.charAt(at));
      if (digit < 0 || (digit > 9 && !hexadecimal)) {
        break;
      }
      value = Math.min(value * (hexadecimal ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
      at++;
    }
    if (at == start || value > Character.MAX_CODE_POINT) {
      return 0;
    }
    out.appendCodePoint(value);
    return (Chars.at(text, at) == ';' ? at + 1 : at) - index;
  }
}
