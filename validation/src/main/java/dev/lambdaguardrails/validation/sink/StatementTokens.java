// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/**
 * The tokens of a statement of SQL: words, numbers with their sign, literals, quoted names,
 * comments, and every other character by itself.
 *
 * <p>Servers differ in what a backslash and a number sign mean, so that a statement is read in both
 * ways: a value that is data in one of them only is not safe.
 */
final class StatementTokens {
  private final String text;
  private final boolean mysql;
  private final Tokens tokens;

  private StatementTokens(String text, boolean mysql) {
    this.text = text;
    this.mysql = mysql;
    this.tokens = new Tokens(text.length());
  }

  /**
   * The tokens of a statement; the quotes of a literal belong to no value.
   *
   * @param mysql whether a backslash escapes and a number sign begins a comment
   */
  static Tokens of(String text, boolean mysql) {
    StatementTokens reader = new StatementTokens(text, mysql);
    int at = 0;
    while (at < text.length()) {
      at = reader.token(at);
    }
    return reader.tokens;
  }

  private int token(int at) {
    char character = text.charAt(at);
    if (character == '\'' || character == '"' || character == '`') {
      return quoted(at, character);
    }
    if (character == '$') {
      return dollar(at);
    }
    if (isDashed(at) || (mysql && character == '#')) {
      int end = text.indexOf('\n', at);
      return inside(at, character == '#' ? 1 : 2, end < 0 ? text.length() : end, 0);
    }
    // A comment that a server executes is none.
    if (starts(at, "/*") && !starts(at, "/*!") && !starts(at, "/*M!")) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? inside(at, 2, text.length(), 0) : inside(at, 2, end, 2);
    }
    if (isWord(character)) {
      return word(at);
    }
    boolean sign = character == '-' || character == '+';
    if (sign && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      return number(at);
    }
    if (Character.isWhitespace(character)) {
      tokens.bound(at, at + 1);
      return at + 1;
    }
    return same(at, at + 1);
  }

  /** A word, or a number, of which a dot and the sign of an exponent are parts. */
  private int word(int from) {
    if (isDigit(text.charAt(from))) {
      return number(from);
    }
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return same(from, end);
  }

  private int number(int from) {
    int end = from + 1;
    boolean dot = false;
    while (end < text.length()) {
      char character = text.charAt(end);
      char before = text.charAt(end - 1);
      boolean sign = (character == '-' || character == '+') && (before | 0x20) == 'e';
      boolean digitNext = end + 1 < text.length() && isDigit(text.charAt(end + 1));
      if (!isWord(character) && !(sign && digitNext) && !(character == '.' && !dot && digitNext)) {
        break;
      }
      dot |= character == '.';
      end++;
    }
    return same(from, end);
  }

  private int quoted(int from, char quote) {
    int end = from + 1;
    while (end < text.length()) {
      char character = text.charAt(end);
      if (character == quote) {
        if (end + 1 == text.length() || text.charAt(end + 1) != quote) {
          return inside(from, 1, end, 1);
        }
        end++;
        tokens.join(end);
      } else if (character == '\\' && mysql && quote != '`' && !isEscapeClause(from, end)) {
        end++;
        tokens.join(end);
      }
      end++;
    }
    return inside(from, 1, text.length(), 0);
  }

  /** The literal of one backslash behind ESCAPE: a server that escaped by it would not take it. */
  private boolean isEscapeClause(int from, int at) {
    if (at != from + 1 || at + 1 >= text.length() || text.charAt(at + 1) != '\'') {
      return false;
    }
    int end = from;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end >= 6 && text.regionMatches(true, end - 6, "escape", 0, 6);
  }

  /** {@code $tag$ … $tag$}, or a character. */
  private int dollar(int from) {
    int end = from + 1;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != '$' || isDigitAt(from + 1)) {
      return same(from, from + 1);
    }
    String tag = text.substring(from, end + 1);
    int close = text.indexOf(tag, end + 1);
    return close < 0
        ? inside(from, tag.length(), text.length(), 0)
        : inside(from, tag.length(), close, tag.length());
  }

  /** A token whose delimiters belong to no value. */
  private int inside(int from, int opening, int end, int closing) {
    int start = Math.min(from + opening, text.length());
    tokens.bound(from, start);
    tokens.span(start, end);
    tokens.bound(end, end + closing);
    return Math.max(start, end + closing);
  }

  private int same(int from, int end) {
    tokens.span(from, end);
    return end;
  }

  /** Two hyphens; to a server for which a backslash escapes, only with a blank behind them. */
  private boolean isDashed(int at) {
    return starts(at, "--") && (!mysql || at + 2 == text.length() || text.charAt(at + 2) <= ' ');
  }

  private boolean starts(int at, String start) {
    return text.startsWith(start, at);
  }

  private boolean isDigitAt(int at) {
    return at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isWord(char character) {
    return character == '_'
        || Character.isLetterOrDigit(character)
        || Character.isSurrogate(character);
  }
}
