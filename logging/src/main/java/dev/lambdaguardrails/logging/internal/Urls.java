// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** The password in a URL: {@code scheme://user:password@host}, or a token in place of the user. */
final class Urls {
  private static final int LONGEST = 2_048;
  private static final int LONGEST_NAME = 128;
  private static final int SHORTEST_TOKEN = 16;

  private Urls() {}

  /** Reads behind {@code ://}. */
  static void read(Reading in, int at) {
    char[] text = in.text;
    int from = at + 3;
    int limit = Math.min(in.length, from + LONGEST);
    int end = from;
    int sign = -1;
    while (end < limit && !endsAuthority(text[end])) {
      sign = text[end] == '@' ? end : sign;
      end++;
    }
    if (sign < 0 && end < limit && text[end] == '/' && !isOfTheWeb(text, at)) {
      // A password that was not encoded may hold what ends the authority.
      for (int rest = end; rest < limit && !endsUrl(text[rest]); rest++) {
        sign = text[rest] == '@' ? rest : sign;
      }
    }
    if (sign < 0) {
      return;
    }
    int colon = from;
    while (colon < sign && text[colon] != ':') {
      colon++;
    }
    if (colon < sign) {
      in.found(colon + 1, sign, Kind.URL);
    } else if (sign - from >= SHORTEST_TOKEN && Mixture.isMixed(text, from, sign)) {
      in.found(from, sign, Kind.URL);
    }
  }

  /** Reads behind {@code jdbc:oracle:thin:}, where a slash stands before the password. */
  static void thin(Reading in, int at) {
    int slash = -1;
    int end = at + 1;
    int limit = Math.min(in.length, end + LONGEST_NAME);
    while (end < limit && in.text[end] != '@' && !endsUrl(in.text[end])) {
      slash = slash < 0 && in.text[end] == '/' ? end : slash;
      end++;
    }
    if (slash > 0 && end < limit && in.text[end] == '@') {
      in.found(slash + 1, end, Kind.URL);
    }
  }

  private static boolean endsAuthority(char unit) {
    return unit == '/' || unit == '?' || unit == '#' || endsUrl(unit);
  }

  private static boolean endsUrl(char unit) {
    return unit <= ' '
        || unit == '"'
        || unit == '\''
        || unit == '<'
        || unit == '>'
        || unit == '\\'
        || unit == '`';
  }

  private static boolean isOfTheWeb(char[] text, int colon) {
    return Chars.standsIgnoringCase("http", text, colon - 4, colon)
        || Chars.standsIgnoringCase("https", text, colon - 5, colon)
        || Chars.standsIgnoringCase("file", text, colon - 4, colon)
        || Chars.standsIgnoringCase("ws", text, colon - 2, colon)
        || Chars.standsIgnoringCase("wss", text, colon - 3, colon);
  }
}
