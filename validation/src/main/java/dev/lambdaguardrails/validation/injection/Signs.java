// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * What in a text calls for a closer look, as one bit for each recogniser. One pass: an ordinary
 * character costs one look into a table, one that may be a sign a second look at what follows it;
 * only the few that are left are judged by what stands around them. It takes no memory.
 */
final class Signs {
  static final int ENCODED = 1;
  static final int SQL = 1 << 1;
  static final int HTML = 1 << 2;
  static final int SCRIPT = 1 << 3;
  static final int SHELL = 1 << 4;
  static final int PATH = 1 << 5;
  static final int URL = 1 << 6;
  static final int TEMPLATE = 1 << 7;
  static final int QUERY = 1 << 8;
  static final int LDAP = 1 << 9;
  static final int XPATH = 1 << 10;
  static final int XML = 1 << 11;
  static final int LINE = 1 << 12;
  static final int SERIAL = 1 << 13;
  static final int PROTOTYPE = 1 << 14;

  /** A plus sign between words: a space, where there is no other. */
  static final int PLUS = 1 << 15;

  private Signs() {}

  /** The signs in a text; 0 for most. */
  static int of(String text) {
    int length = text.length();
    int signs = length == 0 ? 0 : SignsOfStart.of(text);
    boolean[] looked = Kinds.LOOKED_AT;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        if (Kinds.beyond(c)) {
          signs |= SignsOfFolding.of(text, i, c, Chars.at(text, i + 1));
        }
      } else if (looked[c]) {
        char next = i + 1 < length ? text.charAt(i + 1) : 0;
        if (Kinds.together(c, next)) {
          signs |= SignsOfCharacters.of(text, i, c, next);
        }
      }
    }
    if ((signs & PLUS) != 0) {
      return text.indexOf(' ') < 0 ? (signs & ~PLUS) | ENCODED : signs & ~PLUS;
    }
    return signs;
  }
}
