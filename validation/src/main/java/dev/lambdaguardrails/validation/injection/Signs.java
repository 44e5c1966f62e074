// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * What in a text calls for a closer look, as one bit for each recogniser. A first pass notes which
 * kinds of character there are; only where these could make a sign, a second one looks at each of
 * them and its neighbours. It takes no memory.
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

  private Signs() {}

  /** The signs in a text; 0 for most. */
  static int of(String text) {
    int length = text.length();
    int kinds = 0;
    char before = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      kinds |= c < 128 ? Kinds.of(c) : Kinds.beyond(c);
      if (c == before) {
        kinds |= Kinds.twice(c);
      }
      before = c;
    }
    int signs = length == 0 ? 0 : SignsOfStart.of(text, kinds);
    if ((kinds & Kinds.LOOKED_AT) != 0) {
      signs |= each(text, kinds);
    }
    return signs;
  }

  private static int each(String text, int kinds) {
    int signs = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (Kinds.lookedAt(c)) {
          signs |= SignsOfCharacters.of(text, i, c, i + 1 < length ? text.charAt(i + 1) : 0);
        }
      } else if (Kinds.beyond(c) != 0) {
        signs |= SignsOfFolding.of(text, i, c, i + 1 < length ? text.charAt(i + 1) : 0);
      }
    }
    boolean form = (kinds & (Kinds.PLUS | Kinds.SPACE)) == Kinds.PLUS;
    return form && SignsOfStart.joined(text) ? signs | ENCODED : signs;
  }
}
