// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Questions about characters; all of them about ASCII. */
final class Chars {
  private static final int FAR = 96;

  private Chars() {}

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  static boolean letter(char c) {
    char lower = (char) (c | 32);
    return lower >= 'a' && lower <= 'z';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean alnum(char c) {
    return letter(c) || digit(c);
  }

  /** A character of a name: letter, digit or underscore. */
  static boolean word(char c) {
    return letter(c) || digit(c) || c == '_';
  }

  static boolean space(char c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xa0;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** The character at an index, or NUL outside the text. */
  static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }

  /** The first index from here on that is not white space; so much of it is skipped at most. */
  static int skipSpace(String text, int index) {
    int i = index;
    int end = Math.min(text.length(), index + FAR);
    while (i < end && space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The last index before this one that is not white space, or -1; looked for as far. */
  static int skipSpaceBack(String text, int index) {
    int i = index - 1;
    int end = Math.max(-1, index - FAR);
    while (i > end && space(text.charAt(i))) {
      i--;
    }
    return i;
  }

  /** The end of the name that starts here. */
  static int wordEnd(String text, int index) {
    int i = index;
    while (i < text.length() && word(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The start of the name that ends before this index; 40 characters are looked at. */
  static int wordStart(String text, int end) {
    int i = end;
    while (i > 0 && end - i < 40 && word(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether the text goes on with this, which is in lower case. */
  static boolean starts(String text, int index, String lower) {
    if (index < 0 || index + lower.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.lower(text.charAt(index + i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where this, in lower case, next stands between the two indices, or -1. */
  static int find(String text, int from, int to, String lower) {
    char first = lower.charAt(0);
    int last = Math.min(to, text.length()) - lower.length();
    for (int i = Math.max(from, 0); i <= last; i++) {
      if (lower(text.charAt(i)) == first && starts(text, i, lower)) {
        return i;
      }
    }
    return -1;
  }
}
