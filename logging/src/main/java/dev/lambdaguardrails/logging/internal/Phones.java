// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Telephone numbers: international ones behind a plus sign, and those of North America with their
 * area code set apart.
 */
final class Phones {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 15;

  private Phones() {}

  /** Reads from the beginning of a run of digits on. */
  static void read(Reading in, int begin, int end) {
    char[] text = in.text;
    if (begin > 0 && text[begin - 1] == '+') {
      international(in, begin);
    } else if (end - begin == 3) {
      boolean inBrackets = begin > 0 && text[begin - 1] == '(' && end < in.length;
      int rest = inBrackets && text[end] == ')' ? end + 1 : end;
      if (rest < in.length && isSeparator(text[rest])) {
        rest++;
      } else if (rest == end) {
        return;
      }
      if (areDigits(in, rest, 3)
          && rest + 3 < in.length
          && isSeparator(text[rest + 3])
          && areDigits(in, rest + 4, 4)
          && (rest + 8 == in.length || !Chars.isWord(text[rest + 8]))) {
        in.found(rest > end && inBrackets ? begin - 1 : begin, rest + 8, Kind.PHONE);
      }
    }
  }

  private static void international(Reading in, int begin) {
    int digits = 0;
    int at = begin;
    int to = begin;
    while (at < in.length && digits <= LONGEST) {
      char unit = in.text[at];
      if (Chars.isDigit(unit)) {
        digits++;
        at++;
        to = at;
      } else if (at - to < 2 && (isSeparator(unit) || unit == '(' || unit == ')')) {
        at++;
      } else {
        break;
      }
    }
    if (digits >= SHORTEST && digits <= LONGEST) {
      in.found(begin - 1, to, Kind.PHONE);
    }
  }

  private static boolean isSeparator(char unit) {
    return unit == ' ' || unit == '-' || unit == '.' || unit == '/';
  }

  private static boolean areDigits(Reading in, int from, int count) {
    if (from + count > in.length) {
      return false;
    }
    for (int at = from; at < from + count; at++) {
      if (!Chars.isDigit(in.text[at])) {
        return false;
      }
    }
    return true;
  }
}
