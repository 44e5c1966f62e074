// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/**
 * Cuts a text into tokens of SQL, of all dialects at once: long because it is one grammar. Not
 * thread-safe.
 */
final class SqlLexer {
  private final String text;
  private int at;
  private int start;

  SqlLexer(String text) {
    this.text = text;
  }

  /** Goes to where another reading starts. */
  void read(int from) {
    at = from;
    unclosed = false;
  }

  int start() {
    return start;
  }

  int end() {
    return at;
  }

  /** The kind of the next token. */
  int next() {
    while (skipBlank()) {}
    start = at;
    if (at >= text.length()) {
      return END;
    }
    char c = text.charAt(at);
    if (Chars.digit(c) || (c == '.' && Chars.digit(Chars.at(text, at + 1)))) {
      return number();
    }
    if (Chars.letter(c) || c == '_' || c > 0x7f) {
      return word();
    }
    at++;
    switch (c) {
      case '\'', '"' -> {
        return string(c);
      }
      case '`' -> {
        return quotedName();
      }
      case '@' -> {
        return variable();
      }
      case ',' -> {
        return COMMA;
      }
      case '(' -> {
        return OPEN;
      }
      case ')' -> {
        return CLOSE;
      }
      case ';' -> {
        return SEMICOLON;
      }
      case '.' -> {
        return DOT;
      }
      case '*' -> {
        return STAR;
      }
      case '#' -> {
        if (json()) {
          at += Chars.at(text, at + 1) == '>' ? 2 : 1;
          return EQUALITY;
        }
        return lineComment();
      }
      default -> {
        return operator(c);
      }
    }
  }

  private int operator(char c) {
    char next = Chars.at(text, at);
    switch (c) {
      case '-' -> {
        if (next == '>') {
          at += Chars.at(text, at + 1) == '>' ? 2 : 1;
          return EQUALITY;
        }
        return next == '-' ? lineComment() : ARITHMETIC;
      }
      case '?' -> {
        at += next == '|' || next == '&' ? 1 : 0;
        return EQUALITY;
      }
      case '/' -> {
        if (next == '*') {
          at = text.length();
          return OPEN_COMMENT;
        }
        return ARITHMETIC;
      }
      case '+', '%', '^', '~' -> {
        return ARITHMETIC;
      }
      case '|', '&' -> {
        if (next == c) {
          at++;
          return c == '|' ? CONCAT : SqlWords.LOGIC;
        }
        return ARITHMETIC;
      }
      case '=', '<', '>' -> {
        while (at < text.length() && at - start < 3 && "=<>@".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        return EQUALITY;
      }
      case '!' -> {
        if (next == '=' || next == '<' || next == '>') {
          at++;
          return EQUALITY;
        }
        return SqlWords.NOT;
      }
      case '\\' -> {
        if (next == 'N' && !Chars.word(Chars.at(text, at + 1))) {
          at++;
          return SqlWords.LITERAL;
        }
        return OTHER;
      }
      case ':' -> {
        if (next == ':' || next == '=') {
          at++;
          return next == ':' ? CAST : EQUALITY;
        }
        return OTHER;
      }
      default -> {
        return OTHER;
      }
    }
  }

  /** Skips white space, or one comment that ends, or the marks of one that is run. */
  private boolean skipBlank() {
    int before = at;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == 0xa0)) {
      at++;
    }
    char c = Chars.at(text, at);
    char next = Chars.at(text, at + 1);
    if ((c == '#' && !(next == '>' || (next == '-' && third(at) == ' ')))
        || (c == '-' && next == '-')) {
      int end = lineEnd();
      int rest = Chars.skipSpace(text, end);
      if (rest < text.length()) {
        at = rest;
      }
      return at > before;
    }
    if (c == '/' && next == '*') {
      if (Chars.at(text, at + 2) == '!') {
        at += 3;
        while (Chars.digit(Chars.at(text, at))) {
          at++;
        }
      } else {
        int close = closing();
        if (close >= 0) {
          at = close + 2;
        }
      }
    } else if (c == '*' && next == '/') {
      at += 2;
    }
    return at > before;
  }

  /** Whether the sign before this index is that of a path into a document, not of a comment. */
  private boolean json() {
    char next = Chars.at(text, at);
    return next == '>' || (next == '-' && third(at - 1) == ' ');
  }

  private char third(int index) {
    return Chars.at(text, index + 2);
  }

  /** Where the comment that starts here ends, or -1; a text is searched to its end only once. */
  private int closing() {
    if (unclosed) {
      return -1;
    }
    int close = text.indexOf("*/", at + 2);
    unclosed = close < 0;
    return close;
  }

  private boolean unclosed;

  private int lineEnd() {
    int i = at;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** The last line's comment; those before it are blanks. */
  private int lineComment() {
    at = text.length();
    return COMMENT;
  }

  private int number() {
    char second = (char) (Chars.at(text, at + 1) | 32);
    if (text.charAt(at) == '0' && second == 'x' && Chars.hex(Chars.at(text, at + 2)) >= 0) {
      at += 2;
      while (at < text.length() && Chars.hex(text.charAt(at)) >= 0) {
        at++;
      }
      return NUMBER;
    }
    while (at < text.length() && (Chars.digit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    if ((Chars.at(text, at) | 32) == 'e' && Chars.digit(Chars.at(text, at + 1))) {
      at++;
      while (at < text.length() && Chars.digit(text.charAt(at))) {
        at++;
      }
    }
    return NUMBER;
  }

  private int word() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Chars.word(c) && c != '$' && (c <= 0x7f || c == 0xa0)) {
        break;
      }
      at++;
    }
    if (at - start == 1
        && Chars.at(text, at) == '\''
        && "xbnqe".indexOf(text.charAt(start) | 32) >= 0) {
      at++;
      return string('\'');
    }
    int meaning = SqlWords.ALL.find(text, start, at);
    int split = meaning == 0 && Chars.starts(text, at, "/**/") ? split() : 0;
    if (split > 0) {
      return split;
    }
    boolean view = Chars.at(text, start + 1) == '$' || Chars.at(text, start + 2) == '$';
    if (view && (Chars.starts(text, start, "v$") || Chars.starts(text, start, "gv$"))) {
      return SqlWords.CATALOG;
    }
    return meaning > 0 ? meaning : glued();
  }

  /**
   * A word of queries that an empty comment divides, which some filters cut out: then it is one.
   */
  private int split() {
    int rest = at + 4;
    int end = Chars.wordEnd(text, rest);
    if (end == rest || end - rest > 8 || at - start > 8) {
      return 0;
    }
    String whole = text.substring(start, at) + text.substring(rest, end);
    int meaning = SqlWords.ALL.find(whole, 0, whole.length());
    if (meaning != SqlWords.UNION && meaning != SqlWords.SELECT) {
      return 0;
    }
    at = end;
    return meaning;
  }

  /** A word behind the last letter of a number, which ends without a blank. */
  private int glued() {
    char before = Chars.at(text, start - 1);
    boolean number = Chars.digit(before) || before == '.';
    boolean suffix = "dDfFeE".indexOf(text.charAt(start)) >= 0;
    int meaning = number && suffix ? SqlWords.ALL.find(text, start + 1, at) : 0;
    if (meaning == 0) {
      return NAME;
    }
    start++;
    return meaning;
  }

  private int string(char quote) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at = Math.min(at + 1, text.length());
      } else if (c == quote) {
        if (Chars.at(text, at) != quote) {
          return STRING;
        }
        at++;
      }
    }
    return OPEN_STRING;
  }

  private int quotedName() {
    int close = text.indexOf('`', at);
    if (close < 0 || close - at > 64) {
      return OTHER;
    }
    at = close + 1;
    return NAME;
  }

  private int variable() {
    char next = Chars.at(text, at);
    if (next == '>' || next == '?' || (next == '@' && Chars.at(text, at + 1) == ' ')) {
      at++;
      return EQUALITY;
    }
    boolean server = Chars.at(text, at) == '@';
    if (server) {
      at++;
    }
    int name = at;
    if (Chars.at(text, at) == '`') {
      at++;
      name++;
    }
    at = Chars.wordEnd(text, at);
    if (at == name) {
      return OTHER;
    }
    return server && SqlWords.VARIABLES.find(text, name, at) > 0 ? SqlWords.CATALOG : VARIABLE;
  }
}
