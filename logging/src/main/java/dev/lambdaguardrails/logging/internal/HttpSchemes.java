// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** What follows {@code Bearer} and {@code Basic}, where it is a token and no word of a sentence. */
final class HttpSchemes {
  private static final int SHORTEST = 8;
  private static final int LONG = 32;

  private HttpSchemes() {}

  /** Reads behind a word that a blank follows. */
  static void read(Reading in, int begin, int end) {
    int from = end + 1;
    if (end - begin == 6 && Chars.standsIgnoringCase("bearer", in.text, begin, end)) {
      int to = tokenEnd(in, from);
      if (to - from >= SHORTEST && isToken(in.text, from, to)) {
        in.found(from, to, Kind.BEARER);
      }
    } else if (end - begin == 5 && Chars.standsIgnoringCase("basic", in.text, begin, end)) {
      int to = tokenEnd(in, from);
      int digits = to;
      while (digits > from && in.text[digits - 1] == '=') {
        digits--;
      }
      char[] decoded = new char[(digits - from) / 4 * 3 + 3];
      int count = Base64Texts.decode(in.text, from, digits, decoded);
      if (count > 2 && Chars.find(":", decoded, 0, count) >= 0) {
        in.found(from, to, Kind.BASIC);
      }
    }
  }

  private static int tokenEnd(Reading in, int from) {
    int at = from;
    while (at < in.length && isOfToken(in.text[at])) {
      at++;
    }
    while (at > from && in.text[at - 1] == '.') {
      at--;
    }
    return at;
  }

  private static boolean isOfToken(char unit) {
    return Chars.isBase64(unit) || unit == '.' || unit == '~' || unit == '=' || unit == ':';
  }

  private static boolean isToken(char[] text, int from, int to) {
    int all = 0;
    int capitals = 0;
    for (int at = from; at < to; at++) {
      int bits = Chars.of(text[at]);
      all |= bits;
      capitals += (bits & Chars.UPPER) != 0 && at > from ? 1 : 0;
    }
    return (all & Chars.DIGIT) != 0
        || to - from >= LONG
        || (capitals > 0 && (all & Chars.LOWER) != 0);
  }
}
