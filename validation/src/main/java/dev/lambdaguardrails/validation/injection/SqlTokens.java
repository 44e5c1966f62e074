// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * The tokens of a text read as SQL, in a window that moves over it. A text can be read as it
 * stands, or as the rest of a string that its first quote closes. Not thread-safe.
 */
final class SqlTokens {
  /** Kinds of token that are not words; those are the numbers of {@link SqlWords}. */
  static final int END = 32;

  static final int START = 33;
  static final int NAME = 34;
  static final int NUMBER = 35;
  static final int STRING = 36;
  static final int OPEN_STRING = 37;
  static final int VARIABLE = 38;
  static final int EQUALITY = 39;
  static final int ARITHMETIC = 40;
  static final int STAR = 41;
  static final int CONCAT = 42;
  static final int COMMA = 43;
  static final int OPEN = 44;
  static final int CLOSE = 45;
  static final int SEMICOLON = 46;
  static final int COMMENT = 47;
  static final int OPEN_COMMENT = 48;
  static final int DOT = 49;
  static final int CAST = 50;
  static final int OTHER = 51;

  private static final int SIZE = 160;

  /** How far rules look ahead and back. */
  static final int AHEAD = 48;

  private static final int BACK = 12;

  private final String text;
  private final char quote;
  private final SqlLexer lexer;
  private final int[] kinds;
  private final int[] starts;
  private final int[] ends;
  private int count;
  private int first;
  private boolean moved;
  private boolean finished;

  /**
   * Reads a text.
   *
   * @param quote the quote that the text's first such character closes, or 0
   * @param from where reading starts
   */
  SqlTokens(String text, char quote, int from) {
    this.text = text;
    this.quote = quote;
    lexer = new SqlLexer(text, from);
    int size = Math.min(SIZE, text.length() - from + 1);
    kinds = new int[size];
    starts = new int[size];
    ends = new int[size];
    fill();
  }

  String text() {
    return text;
  }

  /** The quote that was closed before the first token, or 0. */
  char quote() {
    return quote;
  }

  /** The first token to be judged in this window. */
  int first() {
    return first;
  }

  /** One behind the last token to be judged in this window. */
  int last() {
    return finished ? count : count - AHEAD;
  }

  /** Goes on to the next window, if there is one. */
  boolean move() {
    if (finished) {
      return false;
    }
    int from = last() - BACK;
    first = BACK;
    count -= from;
    System.arraycopy(kinds, from, kinds, 0, count);
    System.arraycopy(starts, from, starts, 0, count);
    System.arraycopy(ends, from, ends, 0, count);
    moved = true;
    fill();
    return true;
  }

  private void fill() {
    while (count < kinds.length) {
      int kind = lexer.next();
      if (kind == END) {
        finished = true;
        return;
      }
      kinds[count] = kind;
      starts[count] = lexer.start();
      ends[count] = lexer.end();
      count++;
    }
  }

  /** What a token is; START before the first one, END behind the last. */
  int kind(int index) {
    if (index >= count) {
      return END;
    }
    return index < 0 ? moved ? NAME : START : kinds[index];
  }

  int start(int index) {
    return index >= count ? text.length() : starts[index];
  }

  int end(int index) {
    return index >= count ? text.length() : ends[index];
  }

  /** Whether a token is this word, given in lower case. */
  boolean is(int index, String word) {
    return index >= 0
        && index < count
        && ends[index] - starts[index] == word.length()
        && Chars.starts(text, starts[index], word);
  }

  /** Whether a token begins like this, given in lower case. */
  boolean begins(int index, String word) {
    return index >= 0 && index < count && Chars.starts(text, starts[index], word);
  }

  /** Whether this token is the first behind the quote that closes the string around the value. */
  boolean afterQuote(int index) {
    return quote != 0 && !moved && index == 0;
  }
}
