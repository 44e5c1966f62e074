// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/** Functions and tables of the database itself. Not thread-safe. */
final class SqlFunctions {
  private final SqlTokens tokens;
  private final Hits hits;
  private final SqlOperand operand;

  SqlFunctions(SqlTokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    operand = new SqlOperand(tokens);
  }

  /** A function that makes the database wait. */
  void waits(int i) {
    if (tokens.kind(i + 1) != OPEN || tokens.kind(i + 2) == CLOSE) {
      return;
    }
    if (unfinished(i)) {
      hits.add(InjectionRule.SQL_FUNCTION);
      return;
    }
    boolean known = !tokens.is(i, "sleep") && !tokens.is(i, "generate_series");
    if (known ? tokens.kind(i - 1) != DOT : edge(i) && value(i + 2)) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  /** Whether the name and its parenthesis are all there is: the query goes on with the rest. */
  private boolean unfinished(int i) {
    return tokens.kind(i - 1) == START
        && tokens.kind(i + 1) == OPEN
        && tokens.kind(i + 2) == END
        && tokens.end(i) - tokens.start(i) > 2;
  }

  private boolean value(int i) {
    int end = operand.read(i);
    int after = tokens.kind(end);
    return operand.kind() != SqlOperand.NONE && after != NAME && after != SqlWords.PREFIX;
  }

  /** Whether an expression can begin here, and no sentence goes on. */
  private boolean edge(int i) {
    switch (tokens.kind(i - 1)) {
      case START,
          OPEN,
          COMMA,
          EQUALITY,
          ARITHMETIC,
          CONCAT,
          SEMICOLON,
          NUMBER,
          STAR,
          CLOSE,
          SqlWords.LOGIC,
          SqlWords.SELECT,
          SqlWords.NOT,
          SqlWords.PREFIX,
          SqlWords.UNION,
          SqlWords.COMPARE,
          SqlWords.MODIFIER,
          STRING -> {
        return true;
      }
      default -> {
        return tokens.afterQuote(i);
      }
    }
  }

  /** A function that reaches out of the query. */
  void reach(int i) {
    int next = tokens.kind(i + 1);
    boolean procedure = tokens.begins(i, "xp_");
    if ((procedure && (next == STRING || next == OPEN_STRING || edge(i) || next == OPEN))
        || (next == OPEN && tokens.kind(i + 2) != CLOSE && tokens.kind(i + 2) != END)
        || (next == DOT
            && (tokens.begins(i, "dbms_") || tokens.begins(i, "utl_") || tokens.begins(i, "ctxsys"))
            && tokens.kind(i + 2) != END)
        || unfinished(i)
        || (tokens.begins(i, "sp_") && tokens.kind(i - 1) == SqlWords.STATEMENT)) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  /** A function that tells about the database. */
  void tell(int i) {
    if (unfinished(i)) {
      hits.add(InjectionRule.SQL_FUNCTION);
      return;
    }
    if (tokens.kind(i + 1) != OPEN || tokens.kind(i + 2) != CLOSE) {
      return;
    }
    int before = tokens.kind(i - 1);
    boolean joined =
        before == SqlWords.LOGIC
            || before == SqlWords.SELECT
            || before == CONCAT
            || tokens.afterQuote(i);
    boolean nested = before == OPEN && tokens.kind(i - 2) == SqlWords.CALL;
    if (joined || nested || (before == COMMA && tokens.kind(i + 3) == COMMA)) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  void call(int i) {
    if (tokens.is(i, "if") && tokens.kind(i - 1) == SEMICOLON && constantCondition(i + 1)) {
      hits.add(InjectionRule.SQL_STACKED);
      return;
    }
    if (tokens.is(i, "case")) {
      cases(i);
      return;
    }
    if (tokens.kind(i + 1) != OPEN) {
      return;
    }
    int first = tokens.kind(i + 2);
    if (unfinished(i)) {
      hits.add(InjectionRule.SQL_FUNCTION);
      return;
    }
    boolean found = false;
    if (character(i)) {
      found = first == NUMBER && tokens.kind(i + 3) == CLOSE && joined(i + 4);
      found |= first == NUMBER && tokens.kind(i + 3) == COMMA && tokens.kind(i - 1) == OPEN;
    } else if (tokens.is(i, "if") || tokens.is(i, "iif")) {
      operand.read(i + 2);
      found = operand.kind() == SqlOperand.CONSTANT && constantCondition(i + 2);
      found |= operand.kind() == SqlOperand.QUERY;
    } else if (tokens.is(i, "concat")
        || tokens.is(i, "concat_ws")
        || tokens.is(i, "make_set")
        || tokens.is(i, "elt")) {
      found =
          (first == NUMBER
                  && tokens.text().charAt(tokens.start(i + 2)) == '0'
                  && tokens.kind(i + 3) == COMMA)
              || first == SqlWords.TELL
              || (first == OPEN && tokens.kind(i + 3) == SqlWords.SELECT)
              || first == SqlWords.CATALOG
              || tokens.is(i, "make_set")
              || (tokens.is(i, "elt") && first == NUMBER);
    } else if (tokens.is(i, "convert") || tokens.is(i, "cast")) {
      found =
          (first == OPEN && tokens.kind(i + 3) == SqlWords.SELECT)
              || (tokens.is(i + 2, "int") && tokens.kind(i + 3) == COMMA);
    }
    found |= inner(first) && tokens.kind(i + 3) == OPEN && scalar(i);
    found |= first == OPEN && tokens.kind(i + 3) == SqlWords.SELECT;
    found |= first == SqlWords.TELL && tokens.kind(i + 3) == OPEN && tokens.kind(i + 4) == CLOSE;
    found |=
        tokens.afterQuote(i)
            && first != CLOSE
            && first != END
            && tokens.end(i) == tokens.start(i + 1);
    if (found) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  /** A comment with the name by which a server leaves a statement out of its log. */
  void unlogged(int i) {
    if (Chars.find(tokens.text(), tokens.start(i), tokens.start(i) + 200, "sp_password") >= 0) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  /** A text or the value of a call, turned into a type of PostgreSQL. */
  void cast(int i) {
    int before = tokens.kind(i - 1);
    boolean value = (before == STRING || before == CLOSE) && tokens.end(i - 1) == tokens.start(i);
    if ((value || tokens.afterQuote(i))
        && tokens.end(i) == tokens.start(i + 1)
        && SqlWords.type(tokens.text(), tokens.start(i + 1))) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  private boolean constantCondition(int i) {
    int end = operand.read(i);
    if (tokens.kind(end) != EQUALITY) {
      return false;
    }
    operand.read(end + 1);
    return operand.kind() == SqlOperand.CONSTANT;
  }

  /** A part of a string, measured or numbered: how it is read letter by letter. */
  private boolean scalar(int i) {
    return tokens.is(i, "ascii")
        || tokens.is(i, "ord")
        || tokens.is(i, "hex")
        || tokens.is(i, "unhex")
        || tokens.is(i, "unicode");
  }

  private static boolean inner(int kind) {
    return kind == SqlWords.CALL || kind == SqlWords.TELL;
  }

  private boolean character(int i) {
    return tokens.is(i, "char") || tokens.is(i, "chr") || tokens.is(i, "nchar");
  }

  private boolean joined(int i) {
    int kind = tokens.kind(i);
    return (kind == CONCAT || kind == ARITHMETIC || kind == COMMA)
        && (tokens.kind(i + 1) == SqlWords.CALL || tokens.kind(i + 1) == OPEN);
  }

  /** Whether the text is one choice, from its first word to its last. */
  private boolean chosen(int i) {
    int when = tokens.is(i + 1, "when") ? i + 1 : operand.read(i + 1);
    int end = operand.read(when + 1);
    if (tokens.kind(i - 1) != START || !tokens.is(when, "when")) {
      return false;
    }
    if (tokens.kind(end) == EQUALITY || tokens.kind(end) == SqlWords.COMPARE) {
      end = operand.read(end + 1);
    }
    return tokens.is(end, "then") && tokens.is(operand.read(end + 1), "end");
  }

  private void cases(int i) {
    if (chosen(i)) {
      hits.add(InjectionRule.SQL_FUNCTION);
      return;
    }
    if (!tokens.is(i + 1, "when")) {
      return;
    }
    int end = operand.read(i + 2);
    boolean condition =
        (operand.kind() != SqlOperand.NONE && tokens.kind(end) == EQUALITY)
            || operand.kind() == SqlOperand.QUERY;
    boolean edge =
        tokens.kind(i - 1) == OPEN || tokens.kind(i - 1) == SqlWords.LOGIC || tokens.afterQuote(i);
    if (condition && edge) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }

  /** A table or variable in which the database describes itself. */
  void catalog(int i) {
    if (tokens.text().charAt(tokens.start(i)) == '@') {
      hits.add(InjectionRule.SQL_CATALOG);
      return;
    }
    int before = tokens.kind(i - 1);
    boolean schema = tokens.is(i, "mysql") || tokens.is(i, "master") || tokens.is(i, "sys");
    boolean source =
        (before == SqlWords.FROM && tokens.is(i - 1, "from")) || tokens.is(i - 1, "join");
    if (schema) {
      if ((source && tokens.kind(i + 1) == DOT)
          || (tokens.kind(i + 1) == DOT && tokens.kind(i + 2) == DOT)) {
        hits.add(InjectionRule.SQL_CATALOG);
      }
    } else if (source
        || (tokens.kind(i + 1) == DOT
            && tokens.kind(i + 2) == NAME
            && tokens.is(i, "information_schema"))
        || (before == DOT && tokens.kind(i - 2) == DOT)) {
      hits.add(InjectionRule.SQL_CATALOG);
    }
  }
}
