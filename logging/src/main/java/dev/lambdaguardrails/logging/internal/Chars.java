// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** What a character is to the recognisers. */
final class Chars {
  static final int DIGIT = 1;
  static final int UPPER = 2;
  static final int LOWER = 4;

  /** A letter or digit of ASCII. */
  static final int WORD = DIGIT | UPPER | LOWER;

  /** Asks for a recogniser where it stands. */
  static final int MARK = 8;

  /** Beside letters and digits, of base64 in either alphabet. */
  static final int BASE64 = 16;

  /** Behind a word, may make it the beginning of something. */
  static final int FOLLOWS = 32;

  /** Of a name. */
  static final int NAME = 64;

  /** Parts words, and groups of a number. */
  static final int SPACE = 128;

  /** Joins the prefix of a token and its rest. */
  static final int JOINS = 256;

  /** Beside letters and digits, of tokens. */
  static final int TOKEN = 512;

  /**
   * Begins a word that says what comes behind a blank: {@code is}, {@code bearer}, {@code Basic}.
   */
  static final int STARTS = 1024;

  /** The sign: a JSON string does not hold it as it is. */
  static final int ESCAPED = Short.MIN_VALUE;

  /** Beyond ASCII: may part the groups of a number. */
  static final int BEYOND = ESCAPED | FOLLOWS | SPACE;

  static final short[] CLASSES = classes();

  private static final String DIGITS_AND_LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Chars() {}

  private static short[] classes() {
    short[] classes = new short[128];
    for (int unit = '0'; unit <= '9'; unit++) {
      classes[unit] = DIGIT;
    }
    for (int letter = 0; letter < 26; letter++) {
      classes['A' + letter] = UPPER;
      classes['a' + letter] = LOWER;
    }
    set(classes, ":=@-%+\\\n\r>", MARK);
    set(classes, "+/-_", BASE64);
    set(classes, " ._-~/+[({:", FOLLOWS);
    set(classes, " ", SPACE);
    set(classes, "bBi", STARTS);
    set(classes, "._-~", JOINS);
    set(classes, "._-~/+=", TOKEN);
    set(classes, DIGITS_AND_LETTERS + "_-.", NAME);
    set(classes, "\"\\\u007f", ESCAPED);
    for (int unit = 0; unit < ' '; unit++) {
      classes[unit] |= (short) ESCAPED;
    }
    return classes;
  }

  private static void set(short[] classes, String units, int bit) {
    for (int at = 0; at < units.length(); at++) {
      classes[units.charAt(at)] |= (short) bit;
    }
  }

  static int of(char unit) {
    return unit < 0x80 ? CLASSES[unit] : ESCAPED;
  }

  static boolean isWord(char unit) {
    return (of(unit) & WORD) != 0;
  }

  static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  static boolean isLetter(char unit) {
    return (of(unit) & (UPPER | LOWER)) != 0;
  }

  static boolean isLetterBeyondAscii(char unit) {
    return unit >= 0x80 && Character.isLetterOrDigit(unit);
  }

  /** Of base64 for URLs: letters, digits, {@code -} and {@code _}. */
  static boolean isUrlBase64(char unit) {
    return isWord(unit) || unit == '-' || unit == '_';
  }

  static boolean isBase64(char unit) {
    return (of(unit) & (WORD | BASE64)) != 0;
  }

  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == 0xA0;
  }

  static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r';
  }

  static boolean isQuote(char unit) {
    return unit == '"' || unit == '\'' || unit == '`';
  }

  /** Whether a text stands at a place, in these very letters. */
  static boolean stands(String expected, char[] text, int at, int length) {
    int count = expected.length();
    if (at < 0 || count > length - at) {
      return false;
    }
    for (int index = 0; index < count; index++) {
      if (text[at + index] != expected.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a text stands at a place, whatever the case of its letters.
   *
   * @param expected in lower case
   */
  static boolean standsIgnoringCase(String expected, char[] text, int at, int length) {
    int count = expected.length();
    if (at < 0 || count > length - at) {
      return false;
    }
    for (int index = 0; index < count; index++) {
      char unit = text[at + index];
      if ((unit >= 'A' && unit <= 'Z' ? unit + 32 : unit) != expected.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** Where a text stands first, from a place on; -1 if nowhere. */
  static int find(String expected, char[] text, int from, int length) {
    char first = expected.charAt(0);
    for (int at = from; at <= length - expected.length(); at++) {
      if (text[at] == first && stands(expected, text, at, length)) {
        return at;
      }
    }
    return -1;
  }
}
