// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/** Line breaks that a later step may make of a text that has none. */
public final class LineBreaks {
  private static final int ROUNDS = 4;
  private static final String HEADER_IN_HTML = "http-equiv";

  private LineBreaks() {}

  /** Whether a text with this character needs a closer look. */
  public static boolean mayHide(int character) {
    return character < 0x80 ? "%\\&<0H".indexOf(character) >= 0 : folds(character) != 0;
  }

  /** Whether some reader finds a line break, or what stands behind one, in a text. */
  public static boolean areHiddenIn(CharSequence text) {
    CharSequence view = text;
    for (int round = 0; round <= ROUNDS; round++) {
      if (isSeen(view) || StartLine.is(view)) {
        return true;
      }
      CharSequence decoded = PercentDecoding.once(view);
      if (decoded == view) {
        return false;
      }
      view = decoded;
    }
    // Encoded five times over: nobody means well by that.
    return true;
  }

  private static boolean isSeen(CharSequence text) {
    boolean meta = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      meta |= (character | 0x20) == 'm' && isTag(text, at);
      if (isBreak(character)
          || (character == '\\' && isEscape(text, at + 1))
          || (character == '&' && isReference(text, at + 1))
          || (character == '0' && isHexPair(text, at))
          || (folds(character) != 0 && isFoldedBreak(text, at))
          || (meta && (character | 0x20) == 'h' && matches(text, at, HEADER_IN_HTML))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(char character) {
    return character == '\n'
        || character == '\r'
        || character == 0
        || character == 0x85
        || Characters.isSeparator(character);
  }

  /** Of which line break the low byte is the code, 0 for none. */
  private static int folds(int character) {
    int low = character & 0xFF;
    return character > 0xFF && (low == '\n' || low == '\r') ? low : 0;
  }

  /** Characters of which a line feed is cut, and a header's name right behind them. */
  private static boolean isFoldedBreak(CharSequence text, int from) {
    int at = from;
    boolean feed = false;
    while (at < text.length() && folds(text.charAt(at)) != 0) {
      feed |= folds(text.charAt(at)) == '\n';
      at++;
    }
    return feed && isName(text, at);
  }

  /** Whether blanks and a header's name with its colon stand here. */
  private static boolean isName(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int start = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    return at > start && at < text.length() && text.charAt(at) == ':';
  }

  private static boolean isOfName(char character) {
    return Characters.isAsciiLetter(character)
        || Characters.isAsciiDigit(character)
        || character == '-'
        || character == '_';
  }

  private static boolean isEscape(CharSequence text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char kind = text.charAt(at);
    if (kind == 'r' || kind == 'n') {
      boolean pair = kind == 'r' && matches(text, at + 1, "\\n");
      return pair || isName(text, at + 1);
    }
    return matches(text, at, "x0a")
        || matches(text, at, "x0d")
        || matches(text, at, "u000a")
        || matches(text, at, "u000d")
        || matches(text, at, "u{a}")
        || matches(text, at, "u{d}")
        || matches(text, at, "012")
        || matches(text, at, "015");
  }

  private static boolean isReference(CharSequence text, int from) {
    if (matches(text, from, "newline;")) {
      return true;
    }
    if (from >= text.length() || text.charAt(from) != '#') {
      return false;
    }
    boolean hexadecimal = from + 1 < text.length() && (text.charAt(from + 1) | 0x20) == 'x';
    int radix = hexadecimal ? 16 : 10;
    int at = from + (hexadecimal ? 2 : 1);
    int value = 0;
    while (at < text.length() && value < 0x10000) {
      int digit = Characters.hex(text.charAt(at));
      if (digit < 0 || digit >= radix) {
        break;
      }
      value = value * radix + digit;
      at++;
    }
    return value == '\n' || value == '\r' || Characters.isSeparator(value);
  }

  private static boolean isHexPair(CharSequence text, int at) {
    return isHexBreak(text, at) && isHexBreak(text, at + 4);
  }

  private static boolean isHexBreak(CharSequence text, int at) {
    return matches(text, at, "0x0a") || matches(text, at, "0x0d");
  }

  private static boolean isTag(CharSequence text, int at) {
    boolean opened = at > 0 && text.charAt(at - 1) == '<';
    return (opened || (at > 3 && matches(text, at - 4, "&lt;"))) && matches(text, at, "meta");
  }

  /** Whether a text in small letters stands here in any. */
  static boolean matches(CharSequence text, int from, String small) {
    if (from + small.length() > text.length()) {
      return false;
    }
    for (int at = 0; at < small.length(); at++) {
      char character = text.charAt(from + at);
      char lower = character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
      if (lower != small.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
