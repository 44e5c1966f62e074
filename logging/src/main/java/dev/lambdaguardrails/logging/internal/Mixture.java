// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** Whether characters are mixed as those of a random token are, and those of words are not. */
final class Mixture {
  private Mixture() {}

  static boolean hasDigit(char[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Chars.isDigit(text[at])) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are letters and digits, and more than one in six changes its class. */
  static boolean isMixed(char[] text, int from, int to) {
    int all = 0;
    int changes = 0;
    int before = 0;
    for (int at = from; at < to; at++) {
      int bits = Chars.of(text[at]) & Chars.WORD;
      all |= bits;
      changes += bits == before ? 0 : 1;
      before = bits;
    }
    return (all & Chars.DIGIT) != 0
        && (all & (Chars.UPPER | Chars.LOWER)) != 0
        && changes * 6 > to - from;
  }

  /** Whether there are capitals, small letters and digits, mixed as in base64 of random bytes. */
  static boolean isRandom(char[] text, int from, int to) {
    int all = 0;
    int changes = 0;
    int before = 0;
    for (int at = from; at < to; at++) {
      int bits = Chars.of(text[at]) & Chars.WORD;
      all |= bits;
      changes += bits == before ? 0 : 1;
      before = bits;
    }
    return all == Chars.WORD && changes * 3 > to - from;
  }
}
