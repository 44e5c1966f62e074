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

  /** Any tag at all, which counts at high sensitivity only. */
  static final int TAG = 1 << 15;

  /** A plus sign between words: a space, where there is no other. */
  static final int PLUS = 1 << 16;

  /** The name of a file, or one step up: of a path, where there is no space. */
  static final int FILE = 1 << 17;

  private Signs() {}

  /** The signs in a text; 0 for most. */
  static int of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int length = text.length();
    int signs = SignsOfStart.of(text);
    for (int at = Kinds.next(text, 0); at <= length; at = Kinds.next(text, at + 1)) {
      signs |= Kinds.at(text, at);
    }
    return signs == 0 ? 0 : settled(text, signs);
  }

  /** The signs, once those are decided that depend on whether there is a space. */
  static int settled(String text, int found) {
    int signs = found;
    if ((signs & (PLUS | FILE)) != 0 && text.indexOf(' ') < 0) {
      signs |= (signs & PLUS) == 0 ? 0 : ENCODED;
      signs |= (signs & FILE) == 0 ? 0 : PATH;
    }
    return signs & ~(PLUS | FILE);
  }
}
