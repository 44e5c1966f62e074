// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/**
 * What directly follows the quote that ends the string around the value. Long because it is one
 * list of what may follow. Not thread-safe.
 */
final class SqlBreakouts {
  private final SqlTokens tokens;
  private final Hits hits;
  private final SqlOperand operand;

  SqlBreakouts(SqlTokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    operand = new SqlOperand(tokens);
  }

  void judge() {
    int i = 0;
    while (tokens.kind(i) == CLOSE) {
      i++;
    }
    boolean closed = i > 0;
    switch (tokens.kind(i)) {
      case COMMENT -> comment(i, closed);
      case OPEN_COMMENT -> {
        if (tokens.text().trim().length() - tokens.start(i) <= 3) {
          hits.add(InjectionRule.SQL_BREAKOUT);
        }
      }
      case SEMICOLON -> {
        boolean comment = tokens.kind(i + 1) == COMMENT && tokens.kind(i + 2) == END && bare(i + 1);
        if (comment) {
          hits.add(InjectionRule.SQL_BREAKOUT);
        }
      }
      case EQUALITY -> equality(i);
      case CONCAT -> concat(i);
      case ARITHMETIC, STAR -> arithmetic(i);
      case SqlWords.COMPARE -> compare(i);
      case COMMA -> tuple();
      case SqlWords.PREFIX -> {
        if (tokens.is(i, "collate") && tokens.kind(i + 2) == COMMENT) {
          hits.add(InjectionRule.SQL_BREAKOUT);
        }
      }
      default -> {}
    }
    if (operator(i) || word(i)) {
      chain(i);
    }
    if (clause(i) && touches() && hides(i + 1)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  /** A word that goes on with an expression. */
  private boolean clause(int i) {
    int kind = tokens.kind(i);
    boolean apart = tokens.start(i) > 0 && !word(tokens.text(), tokens.start(i) - 1);
    return apart
        && (kind == SqlWords.LOGIC
            || kind == SqlWords.COMPARE
            || kind == SqlWords.CALL
            || (kind == SqlWords.PREFIX && tokens.is(i, "collate")));
  }

  private static boolean word(String text, int index) {
    return Chars.word(text.charAt(index));
  }

  /** Whether a comment that says nothing hides what would follow, some tokens from here. */
  private boolean hides(int from) {
    for (int i = from; i < from + 24; i++) {
      int kind = tokens.kind(i);
      if (kind == COMMENT) {
        return tokens.kind(i + 1) == END && bare(i);
      }
      if (kind == END || kind == OPEN_STRING) {
        return false;
      }
    }
    return false;
  }

  /** A word that joins conditions, and does not just stand between quotes. */
  private boolean word(int i) {
    String text = tokens.text();
    int start = tokens.start(i);
    int end = tokens.end(i);
    return tokens.kind(i) == SqlWords.LOGIC
        && (Chars.at(text, start - 1) != tokens.quote()
            || Chars.at(text, end) != tokens.quote()
            || Chars.word(Chars.at(text, start - 2)));
  }

  /** Operators at both ends: the quotes around the value close the expression. */
  private void chain(int first) {
    for (int i = first; i < first + 24; i++) {
      if (tokens.kind(i) == COMMENT && bare(i) && prefix() && i > first + 1) {
        hits.add(InjectionRule.SQL_BREAKOUT);
        return;
      }
      if (tokens.kind(i) == OPEN_STRING) {
        boolean ends =
            i > first
                && (operator(i - 1)
                    || (tokens.kind(i - 1) == SqlWords.NOT && (joins(i - 2) || operator(i - 2)))
                    || joins(i - 1)
                    || (tokens.kind(i - 1) == STRING && i == first + 2))
                && tokens.kind(i + 1) == END
                && shortRest(i);
        boolean ampersand = i == first + 1 && tokens.kind(first) == ARITHMETIC;
        if (ends && !ampersand && prefix()) {
          hits.add(InjectionRule.SQL_BREAKOUT);
        }
        return;
      }
      if (tokens.kind(i) == END || tokens.kind(i) == OTHER) {
        return;
      }
    }
  }

  /** At most one word before the quote, or the quote is the second one around an operator. */
  private boolean prefix() {
    String text = tokens.text();
    int quote = text.indexOf(tokens.quote());
    int start = Chars.skipSpace(text, 0);
    return Math.max(text.indexOf(' ', start), 0) <= start
        || text.indexOf(' ', start) >= quote - 1
        || quote < 2;
  }

  private boolean joins(int i) {
    return tokens.kind(i) == SqlWords.LOGIC || tokens.kind(i) == SqlWords.COMPARE;
  }

  private boolean operator(int i) {
    int kind = tokens.kind(i);
    boolean symbol = kind == SqlWords.LOGIC && !Chars.letter(tokens.text().charAt(tokens.start(i)));
    boolean words =
        kind == SqlWords.COMPARE
            && (tokens.kind(i - 1) == SqlWords.NOT
                || tokens.is(i - 1, "sounds")
                || tokens.is(i + 1, "like"));
    boolean not = kind == SqlWords.NOT && tokens.kind(i + 1) == SqlWords.COMPARE;
    words |= kind == SqlWords.COMPARE && tokens.is(i, "is") && tokens.kind(i + 1) == NUMBER;
    return symbol
        || words
        || not
        || kind == EQUALITY
        || kind == CONCAT
        || kind == ARITHMETIC
        || kind == STAR
        || (kind == SqlWords.COMPARE
            && tokens.quote() == '\''
            && tokens.kind(i + 1) == OPEN_STRING
            && touches());
  }

  /** A number and a comment, or a pattern for LIKE, and nothing else. */
  void bare() {
    if (ordered()
        || concatenated()
        || expression()
        || (tokens.is(0, "like")
            && tokens.kind(1) == STRING
            && tokens.kind(2) == END
            && tokens.text().indexOf('%') > 0)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  /** Names, and the direction of an order or the end of a statement, before a comment. */
  private boolean ordered() {
    for (int i = 0; i < 6; i++) {
      if (tokens.kind(i) == COMMENT) {
        return i > 0
            && tokens.kind(i + 1) == END
            && bare(i)
            && (tokens.is(i - 1, "desc")
                || tokens.is(i - 1, "asc")
                || tokens.kind(i - 1) == SEMICOLON)
            && i < 4;
      }
    }
    return false;
  }

  /** Two strings joined, and nothing else. */
  private boolean concatenated() {
    return tokens.kind(0) == STRING
        && tokens.is(1, "||")
        && tokens.kind(2) == STRING
        && tokens.kind(3) == END
        && tokens.text().charAt(0) == '\'';
  }

  /** An expression of constants and calls, and a comment that says nothing. */
  private boolean expression() {
    boolean operated = false;
    for (int i = 0; i < AHEAD; i++) {
      switch (tokens.kind(i)) {
        case COMMENT, OPEN_COMMENT -> {
          return operated
              && tokens.kind(i + 1) == END
              && (bare(i)
                  || (tokens.kind(i) == OPEN_COMMENT
                      && tokens.text().length() - tokens.start(i) < 4));
        }
        case NUMBER, STRING, OPEN, CLOSE, SqlWords.NOT, SqlWords.LITERAL -> {}
        case ARITHMETIC,
            STAR,
            VARIABLE,
            EQUALITY,
            CONCAT,
            SqlWords.LOGIC,
            SqlWords.PREFIX,
            SqlWords.CALL,
            SqlWords.SELECT,
            SqlWords.COMPARE,
            SqlWords.TELL ->
            operated = true;
        case NAME -> {
          operated = true;
          if (tokens.kind(i + 1) != OPEN) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** A name or nothing, a quote, and a comment that hides the rest. */
  private void comment(int index, boolean closed) {
    if (tokens.kind(index + 1) != END) {
      return;
    }
    if ((bare(index) && (closed || touches())) || enclosed(index)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  /** Whether the comment ends a value of a form or of an object, of which more follows. */
  private boolean enclosed(int index) {
    String text = tokens.text();
    int start = tokens.start(index);
    char after = Chars.at(text, start + (text.charAt(start) == '-' ? 2 : 1));
    return ((after == '"' && text.charAt(0) == '{') || (after == '&' && text.indexOf(' ') < 0))
        && tokens.quote() == '\''
        && Chars.word(Chars.at(text, start - 2))
        && text.charAt(start - 1) == '\'';
  }

  /** Whether a comment says nothing. */
  private boolean bare(int index) {
    String text = tokens.text();
    for (int i = tokens.start(index); i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark =
          text.length() - i <= 2
              && i - tokens.start(index) > 3
              && text.charAt(tokens.start(index)) == '-';
      if (c != '-' && c != '#' && c != '+' && !Chars.space(c) && !mark) {
        return false;
      }
    }
    return true;
  }

  /** Whether the quote stands right behind the value's text, which is one word or nothing. */
  private boolean touches() {
    String text = tokens.text();
    int quote = text.indexOf(tokens.quote());
    return quote == 0 || (!Chars.space(text.charAt(quote - 1)) && text.lastIndexOf(' ', quote) < 0);
  }

  private void equality(int index) {
    char sign = tokens.text().charAt(tokens.start(index));
    boolean angle = tokens.end(index) - tokens.start(index) == 1 && sign != '=';
    int end = operand.read(index + 1);
    int kind = operand.kind();
    if (kind == SqlOperand.FUNCTION || kind == SqlOperand.QUERY) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    } else if (kind == SqlOperand.CONSTANT) {
      int next = tokens.kind(end);
      boolean over =
          next == END || next == COMMENT || next == OPEN_COMMENT || next == SqlWords.LOGIC;
      if (operand.open()) {
        over = shortRest(end - 1);
      } else if (operand.string()) {
        over |= !angle;
      }
      if (over) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    }
  }

  /** Whether a string that is not ended is at most one word. */
  private boolean shortRest(int index) {
    String text = tokens.text();
    int from = tokens.start(index);
    return text.length() - from <= 24
        && text.indexOf(' ', from + 2) < 0
        && text.indexOf('>', from) < 0;
  }

  private void concat(int index) {
    operand.read(index + 1);
    if (operand.kind() == SqlOperand.FUNCTION
        || operand.kind() == SqlOperand.QUERY
        || (operand.string() && tokens.end(index) == tokens.start(index + 1))) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  private void arithmetic(int index) {
    int end = operand.read(index + 1);
    if (operand.kind() == SqlOperand.QUERY
        || (operand.kind() == SqlOperand.FUNCTION && tokens.kind(index + 2) == OPEN)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    } else if (operand.open()) {
      String text = tokens.text();
      boolean last = tokens.start(end - 1) == text.length() - 1;
      boolean bitwise =
          "|^&*%+".indexOf(text.charAt(tokens.start(index))) >= 0
              && tokens.start(index) == text.indexOf(tokens.quote()) + 1
              && shortRest(end - 1);
      if ((last || bitwise) && text.length() <= 24 && touches()) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    } else if ((operand.number() || (operand.kind() == SqlOperand.WORD && touches()))
        && tokens.kind(end) == COMMENT
        && tokens.kind(end + 1) == END
        && bare(end)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  private void compare(int index) {
    int next = index + 1;
    while (tokens.kind(next) == SqlWords.NOT || tokens.kind(next) == SqlWords.PREFIX) {
      next++;
    }
    boolean list = tokens.kind(next) == OPEN;
    int end = operand.read(next);
    if (operand.kind() == SqlOperand.QUERY || operand.kind() == SqlOperand.FUNCTION) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    } else if (tokens.is(index, "in")) {
      if (list && operand.literal()) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    } else if (tokens.is(index, "between")) {
      if (operand.literal() && tokens.is(end, "and")) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    } else if (tokens.is(index, "is")) {
      if (tokens.kind(next) == SqlWords.LITERAL) {
        hits.add(InjectionRule.SQL_BREAKOUT);
      }
    } else if (operand.string()
        && touches()
        && (!operand.open() || tokens.text().indexOf(' ', tokens.start(end - 1)) < 0)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
  }

  /** The values of an INSERT go on, and a comment hides the rest. */
  private void tuple() {
    for (int i = 1; i < AHEAD; i++) {
      if (tokens.kind(i) == END) {
        return;
      }
      if (tokens.kind(i) == COMMENT && tokens.kind(i + 1) == END && bare(i)) {
        int before = tokens.kind(i - 1);
        if (before == CLOSE || before == STRING || before == NUMBER || before == SEMICOLON) {
          hits.add(InjectionRule.SQL_BREAKOUT);
        }
        return;
      }
    }
  }
}
