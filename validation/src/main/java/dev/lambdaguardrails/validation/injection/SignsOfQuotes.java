// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs at a quote: what follows one that ends a string around the value. */
final class SignsOfQuotes {
  private static final int FAR = 12;

  private static final Words BREAKING =
      Words.of(
          "or and xor not like rlike regexp in is between div mod having order group limit union except"
              + " intersect where select into procedure waitfor exec execute insert update delete drop"
              + " collate sounds begin declare if sleep as alter create truncate shutdown return");

  private SignsOfQuotes() {}

  static int of(String text, int i, char quote) {
    int at = i + 1;
    int length = text.length();
    while (at < length && at - i < FAR) {
      char c = text.charAt(at);
      if (c != ' ' && c != ')' && c != '\t' && c != '}') {
        break;
      }
      at++;
    }
    if (at >= length) {
      return 0;
    }
    char c = text.charAt(at);
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return word(text, i, at, quote);
    }
    char next = at + 1 < length ? text.charAt(at + 1) : 0;
    switch (c) {
      case '=', '!', '|', '^', '~', '*', '&' -> {
        return c == '=' && next == '>'
                || c == '!'
                    && !(next == '=' || next == '<' || next == '>' || next == '+' || next == ' ')
            ? 0
            : Signs.SQL | Signs.QUERY;
      }
      case '<', '>' -> {
        return next == '='
                || next == '>'
                || next == '\''
                || next == '"'
                || next == ' '
                || Chars.digit(next)
            ? Signs.SQL
            : 0;
      }
      case '-' -> {
        return next == '-'
                || next == '\''
                || next == '"'
                || next == ' '
                || next == '('
                || Chars.digit(next) && i > 0 && quote == '\''
            ? Signs.SQL | Signs.SHELL
            : 0;
      }
      case '+', '%' -> {
        return next == '\''
                || next == '"'
                || next == '('
                || next == ' '
                || next == '-'
                || next == '+'
                || Chars.digit(next) && quote == '\''
            ? Signs.SQL
            : 0;
      }
      case '#' -> {
        return at + 2 >= length || next == ' ' || next == '-' ? Signs.SQL : 0;
      }
      case '/' -> {
        return next == '*' || next == ' ' || next == '\'' || Chars.letter(next) && quote == '\''
            ? Signs.SQL | Signs.XPATH
            : 0;
      }
      case ';' -> {
        return Signs.SQL;
      }
      case ',' -> {
        int value = Chars.skipSpace(text, at + 1);
        return Chars.at(text, value) == '$' ? Signs.QUERY : 0;
      }
      case ']' -> {
        return Signs.XPATH;
      }
      default -> {
        return c >= 0x80 || c != '\\' ? 0 : Signs.SQL;
      }
    }
  }

  private static int word(String text, int i, int from, char quote) {
    int end = from + 1;
    int length = text.length();
    while (end < length && end - from < 10 && Chars.word(text.charAt(end))) {
      end++;
    }
    char after = end < length ? text.charAt(end) : 0;
    if (after == quote && from == i + 1 && quote == '"' || end - from > 9) {
      return 0;
    }
    if (BREAKING.find(text, from, end) > 0) {
      return Signs.SQL | Signs.QUERY | Signs.SHELL;
    }
    return 0;
  }
}
