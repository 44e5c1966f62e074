// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.regex.Pattern;

/** The text of an expression, read from left to right under the flags that hold. */
final class PatternText {
  private static final int END = -1;

  private final String text;
  private int at;
  int flags;

  PatternText(String regexp, int flags) {
    this.text = unquoted(regexp);
    this.flags = flags;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** The next character, -1 at the end; blanks and comments are none where they do not count. */
  int peek() {
    if (has(Pattern.COMMENTS)) {
      skipComments();
    }
    return at < text.length() ? text.codePointAt(at) : END;
  }

  int next() {
    int character = peek();
    if (character == END) {
      throw new Undecided();
    }
    at += Character.charCount(character);
    return character;
  }

  /** Whether a text comes next, which is then read. */
  boolean reads(String expected) {
    if (peek() == END || !text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  /** The text up to a character, which is read too. */
  String upTo(char end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw new Undecided();
    }
    String read = text.substring(at, found);
    at = found + 1;
    return read;
  }

  /** Up to so many digits of a radix, at least one. */
  int number(int radix, int most) {
    int from = at;
    while (at < text.length() && at - from < most && Character.digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    try {
      return Integer.parseInt(text.substring(from, at), radix);
    } catch (NumberFormatException noNumber) {
      throw new Undecided();
    }
  }

  /** A class in brackets, whose first one has been read. */
  String brackets() {
    int from = at - 1;
    int depth = 1;
    reads("^");
    boolean first = true;
    while (depth > 0) {
      int character = next();
      if (character == '\\') {
        at++;
      } else if (character == '[') {
        depth++;
        reads("^");
      } else if (character == ']' && !first) {
        depth--;
      }
      first = character == '[';
    }
    return text.substring(from, at);
  }

  private void skipComments() {
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '#') {
        while (at < text.length() && text.charAt(at) != '\n') {
          at++;
        }
      } else if (character != ' ' && (character < '\t' || character > '\r')) {
        return;
      } else {
        at++;
      }
    }
  }

  /** What stands between \Q and \E, with an escape for each character that would mean more. */
  private static String unquoted(String regexp) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < regexp.length(); at++) {
      char character = regexp.charAt(at);
      if (quoted) {
        if (regexp.startsWith("\\E", at)) {
          quoted = false;
          at++;
        } else if (character >= '0' && character <= '9') {
          text.append("\\x3").append(character);
        } else if (character < 0x80 && !Character.isLetter(character)) {
          text.append('\\').append(character);
        } else {
          text.append(character);
        }
      } else if (regexp.startsWith("\\Q", at)) {
        quoted = true;
        at++;
      } else {
        text.append(character);
        if (character == '\\' && at + 1 < regexp.length()) {
          at++;
          text.append(regexp.charAt(at));
        }
      }
    }
    return text.toString();
  }
}
