// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/** The first line of a request or an answer of HTTP. */
final class StartLine {
  private static final String VERSION = "http/";

  private StartLine() {}

  /** Whether a whole text is one. */
  static boolean is(CharSequence text) {
    int first = space(text, 0);
    if (first < text.length() && isVersion(text, 0, first)) {
      return first + 3 < text.length() && isStatus(text, first + 1);
    }
    int second = space(text, first + 1);
    return isMethod(text, first)
        && second < text.length()
        && isVersion(text, second + 1, text.length());
  }

  private static boolean isStatus(CharSequence text, int at) {
    return Characters.isAsciiDigit(text.charAt(at))
        && Characters.isAsciiDigit(text.charAt(at + 1))
        && Characters.isAsciiDigit(text.charAt(at + 2));
  }

  private static int space(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  private static boolean isMethod(CharSequence text, int end) {
    for (int at = 0; at < end; at++) {
      if (text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
        return false;
      }
    }
    return end > 2 && end < text.length();
  }

  /** {@code HTTP/} and a version of at most three characters. */
  private static boolean isVersion(CharSequence text, int from, int end) {
    int digits = from + VERSION.length();
    return digits < end
        && end - digits <= 3
        && LineBreaks.matches(text, from, VERSION)
        && Characters.isAsciiDigit(text.charAt(digits));
  }
}
