// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs at a quote: what follows one that ends a string around the value. */
final class SignsOfQuotes {
  private static final int FAR = 12;

  /** Join a condition; need a word or value behind them; begin what no sentence goes on with. */
  private static final Words BREAKING =
      Words.of(
          "or and xor having where mod div when",
          "not like rlike regexp in is between sounds group order collate escape as procedure ilike"
              + " glob similar rlike",
          "limit union except intersect select into waitfor exec execute insert update delete drop"
              + " begin declare if sleep alter create truncate shutdown return benchmark"
              + " procedure");

  private static final Words COMPARING =
      Words.of("like rlike regexp is in between sounds not div ilike");

  private SignsOfQuotes() {}

  static int of(String text, int i, char quote) {
    int at = i + 1;
    int length = text.length();
    while (at < length && at - i < FAR) {
      char c = text.charAt(at);
      if (c > ' ' && c != ')' && c != '}' && c != 0xa0) {
        break;
      }
      at++;
    }
    if (at >= length || (at == i + 1 && opens(text, i))) {
      return 0;
    }
    char c = text.charAt(at);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return word(text, i, at, quote);
    }
    char next = at + 1 < length ? text.charAt(at + 1) : 0;
    switch (c) {
      case '=', '^', '~', '*' -> {
        return next == '>' ? 0 : Signs.SQL;
      }
      case '|', '&' -> {
        char value = next == ' ' ? Chars.at(text, at + 2) : next;
        return next == c
            ? Signs.SQL | Signs.QUERY
            : value == '\'' || value == '"' || Chars.digit(next) || value == '!' || value == '('
                ? Signs.SQL
                : 0;
      }
      case '!' -> {
        return next == '=' || next == '<' || next == '>' || next == '+' ? Signs.SQL : 0;
      }
      case '<', '>' -> {
        return next == '='
                || next == '>'
                || next == '<'
                || next == '\''
                || next == '"'
                || next == '~'
                || Chars.digit(next)
                || (next == ' ' && compared(text, at + 2))
            ? Signs.SQL
            : 0;
      }
      case '-', '+', '%', '/' -> {
        return signed(text, at, c, next, quote);
      }
      case '#' -> {
        return at + 2 >= length || next == ' ' || next == '-' || next == '>' || next == '&'
            ? Signs.SQL
            : 0;
      }
      case ';' -> {
        char value = Chars.at(text, Chars.skipSpace(text, at + 1));
        return value == '-' || value == '#' ? Signs.SQL : 0;
      }
      default -> {
        return c == '\\' && next == 'N' ? Signs.SQL : 0;
      }
    }
  }

  /** Whether a value follows that is compared with. */
  private static boolean compared(String text, int at) {
    char c = Chars.at(text, at);
    return c == '\'' || c == '"' || c == '(' || c == '+' || c == '-' || c == '@';
  }

  private static int signed(String text, int at, char c, char next, char quote) {
    char value = next == ' ' ? Chars.at(text, at + 2) : next;
    if ((c == '-' && next == '-') || (c == '/' && next == '*')) {
      return Signs.SQL;
    }
    boolean operand =
        value == '\''
            || value == '"'
            || value == '('
            || value == '+'
            || value == '@'
            || value == '!'
            || (c != '-' && value == '-')
            || (c == '/' && Chars.at(text, at + 1) == ' ' && Chars.letter(value) && quote == '\'');
    boolean number =
        Chars.digit(value) && quote == '\'' && (c != '/' || Chars.at(text, at + 2) == ' ');
    boolean path =
        c == '/'
            && Chars.letter(next)
            && quote == '\''
            && at > 1
            && Chars.letter(text.charAt(at - 2));
    return operand || number || path ? Signs.SQL : 0;
  }

  /** Whether a quote begins a quotation: behind a blank or a bracket, and close to what follows. */
  private static boolean opens(String text, int i) {
    if (i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    return before == ' '
        || before == '('
        || before == '['
        || before == '{'
        || before == ':'
        || before == ','
        || before == '='
        || before == '\n'
        || before == '\\';
  }

  private static int word(String text, int i, int from, char quote) {
    int end = from + 1;
    int length = text.length();
    while (end < length && end - from < 10 && Chars.word(text.charAt(end))) {
      end++;
    }
    char after = end < length ? text.charAt(end) : 0;
    if ((after > 0x7f && after != 0xa0) || end - from > 9) {
      return 0;
    }
    switch (BREAKING.find(text, from, end)) {
      case 1 -> {
        int path = Chars.skipSpace(text, end);
        return condition(text, end)
            ? Signs.SQL | Signs.XPATH
            : Chars.starts(text, path, "//") ? Signs.XPATH : 0;
      }
      case 2 -> {
        char value = Chars.at(text, Chars.skipSpace(text, end));
        int next = Chars.skipSpace(text, end);
        boolean operand =
            value == '\''
                || value == '"'
                || value == '('
                || value == '@'
                || value == '+'
                || value == '-'
                || value == '!'
                || value == '~'
                || value == '\\'
                || Chars.digit(value);
        return (operand && !(after == quote && from == i + 1 && quote == '"'))
                || COMPARING.find(text, next, Chars.wordEnd(text, next)) > 0
                || Chars.starts(text, next, "null")
                || Chars.starts(text, next, "by")
                || Chars.starts(text, next, "nocase")
                || Chars.starts(text, next, "binary")
                || Chars.starts(text, next, "analyse")
            ? Signs.SQL
            : 0;
      }
      case 3 -> {
        return after == quote && from == i + 1
            ? 0
            : Signs.SQL | (Chars.starts(text, from, "return") ? Signs.QUERY : 0);
      }
      default -> {
        return 0;
      }
    }
  }

  /** Whether what follows a word like OR is an operand that is compared, called or cut off. */
  static boolean condition(String text, int from) {
    int at = Chars.skipSpace(text, from);
    char negation = Chars.at(text, at);
    if ((negation == '!' || negation == '~') && Chars.digit(Chars.at(text, at + 1))) {
      return true;
    }
    while (Chars.at(text, at) == '('
        || Chars.at(text, at) == '!'
        || Chars.at(text, at) == '~'
        || Chars.at(text, at) == '-'
        || Chars.at(text, at) == '+') {
      at = Chars.skipSpace(text, at + 1);
    }
    char c = Chars.at(text, at);
    if (c == '\''
        || c == '"'
        || c == '@'
        || c == '`'
        || (c == '/' && Chars.at(text, at + 1) == '*')) {
      return true;
    }
    int end = Chars.wordEnd(text, at);
    if (end == at) {
      return false;
    }
    if (Chars.starts(text, at, "not ")
        || Chars.starts(text, at, "select")
        || Chars.starts(text, at, "exists")
        || Chars.starts(text, at, "true")
        || Chars.starts(text, at, "false")
        || Chars.starts(text, at, "null")) {
      return true;
    }
    while (Chars.at(text, end) == '.' && Chars.word(Chars.at(text, end + 1))) {
      end = Chars.wordEnd(text, end + 1);
    }
    if (Chars.at(text, end) == '(') {
      return true;
    }
    int next = Chars.skipSpace(text, end);
    while (Chars.at(text, next) == ')') {
      next = Chars.skipSpace(text, next + 1);
    }
    char sign = Chars.at(text, next);
    boolean number = Chars.digit(c);
    return sign == '='
        || sign == '<'
        || sign == '>'
        || sign == '!'
        || sign == '~'
        || sign == '^'
        || sign == '*'
        || (sign == '-' && (Chars.at(text, next + 1) == '-' || number))
        || (number
            && (sign == '#'
                || sign == '|'
                || sign == '&'
                || sign == ';'
                || (sign == '/' && Chars.at(text, next + 1) == '*')
                || sign == '+'
                || sign == '\''
                || (sign == '"' && end == next)
                || (sign == 0 && (text.charAt(0) == '\'' || text.charAt(0) == '"'))))
        || (sign == '&' && Chars.at(text, next + 1) == '&')
        || (sign == '|' && Chars.at(text, next + 1) == '|')
        || COMPARING.find(text, next, Chars.wordEnd(text, next)) > 0
        || (number && next > end && Chars.starts(text, next, "or "));
  }
}
