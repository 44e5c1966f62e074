// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.Arrays;

/**
 * The tokens of a text read as SQL, in a window that moves over it. A text can be read as it
 * stands, or as the rest of a string that its first quote closes, one reading after the other in
 * the same memory. Not thread-safe.
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

  /** How many tokens there is room for at first: more than most suspicious texts have. */
  private static final int FEW = 20;

  private final String text;
  private final SqlLexer lexer;
  private char quote;
  private byte[] kinds;
  private int[] starts;
  private int[] ends;
  private int count;
  private int first;
  private boolean moved;
  private boolean finished;

  SqlTokens(String text) {
    this.text = text;
    lexer = new SqlLexer(text);
    int size = Math.min(FEW, text.length() + 1);
    kinds = new byte[size];
    starts = new int[size];
    ends = new int[size];
  }

  /**
   * Begins a reading, and forgets the one before.
   *
   * @param closed the quote that the text's first such character closes, or 0
   * @param from where reading starts
   */
  void read(char closed, int from) {
    quote = closed;
    lexer.read(from);
    count = 0;
    first = 0;
    moved = false;
    finished = false;
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
    while (count < SIZE) {
      int kind = lexer.next();
      if (kind == END) {
        finished = true;
        return;
      }
      if (count == kinds.length) {
        grow();
      }
      kinds[count] = (byte) kind;
      starts[count] = lexer.start();
      ends[count] = lexer.end();
      count++;
    }
  }

  private void grow() {
    int size = Math.min(SIZE, 2 * count);
    kinds = Arrays.copyOf(kinds, size);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
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

  /** Whether a comment stands between this token and the one before, in the place of a blank. */
  boolean commented(int index) {
    if (index < 1 || index >= count) {
      return false;
    }
    int from = ends[index - 1];
    return starts[index] - from > 3 && text.charAt(from) == '/' && text.charAt(from + 1) == '*';
  }

  /** Whether this token is the first behind the quote that closes the string around the value. */
  boolean afterQuote(int index) {
    return quote != 0 && !moved && index == 0;
  }
}
