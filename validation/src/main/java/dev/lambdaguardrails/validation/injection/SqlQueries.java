// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/**
 * Queries: UNION and SELECT, ORDER BY numbers, LIMIT and INTO tricks. Long because it is the list
 * of their forms. Not thread-safe.
 */
final class SqlQueries {
  private static final int LIST = 40;

  private final SqlTokens tokens;
  private final Hits hits;
  private final SqlOperand operand;

  SqlQueries(SqlTokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    operand = new SqlOperand(tokens);
  }

  /** Whether numbers are all that comes before the word, and nothing or a comment behind it. */
  private boolean between(int index) {
    int i = index - 1;
    boolean signed = false;
    while (i >= 0 && (tokens.kind(i) == NUMBER || tokens.kind(i) == ARITHMETIC)) {
      signed |= tokens.kind(i) == ARITHMETIC;
      i--;
    }
    int next = tokens.kind(index + 1);
    return signed
        && tokens.kind(i) == START
        && tokens.is(index, "union")
        && (next == END || next == COMMENT || next == OPEN_COMMENT);
  }

  void union(int index) {
    if (between(index)) {
      hits.add(InjectionRule.SQL_UNION);
      return;
    }
    int i = index + 1;
    while (tokens.kind(i) == SqlWords.MODIFIER || (tokens.kind(i) == OPEN && i - index < 12)) {
      i++;
    }
    if (tokens.begins(i, "select") && tokens.kind(i) == NAME && tokens.kind(i + 1) == OPEN) {
      hits.add(InjectionRule.SQL_UNION);
      return;
    }
    if (tokens.kind(i) != SqlWords.SELECT) {
      table(index, i);
      return;
    }
    i++;
    while (tokens.kind(i) == SqlWords.MODIFIER) {
      i++;
    }
    if (tokens.kind(i) == NAME || tokens.kind(i) == SqlWords.OBJECT) {
      int next = tokens.kind(i + 1);
      boolean prose =
          next == NAME
              || (next == END && (tokens.kind(index - 1) == NAME || tokens.afterQuote(index)))
              || (next >= 1 && next < END && next != SqlWords.FROM);
      if (prose) {
        return;
      }
    }
    hits.add(InjectionRule.SQL_UNION);
  }

  /** A list of values or a table in the place of the second query. */
  private void table(int union, int i) {
    int before = tokens.kind(union - 1);
    boolean value = before == NUMBER || before == CLOSE || before == STRING;
    int after = tokens.kind(i + 2);
    boolean row = tokens.is(i, "values") && tokens.kind(i + 1) == OPEN;
    boolean whole =
        tokens.is(i, "table")
            && (tokens.kind(i + 1) == NAME || tokens.kind(i + 1) == SqlWords.CATALOG)
            && (after == END || after == COMMENT || after == DOT);
    if ((value || tokens.afterQuote(union)) && (row || whole)) {
      hits.add(InjectionRule.SQL_UNION);
    }
  }

  void select(int index) {
    int i = index + 1;
    if ((tokens.is(i, "top") && tokens.kind(i + 1) == NUMBER && tokens.kind(index - 1) == OPEN)
        || (tokens.commented(i) && tokens.kind(i) == NUMBER)) {
      hits.add(InjectionRule.SQL_STATEMENT);
      return;
    }
    while (tokens.kind(i) == SqlWords.MODIFIER) {
      i += tokens.is(i, "top") && tokens.kind(i + 1) == NUMBER ? 2 : 1;
    }
    int before = tokens.kind(index - 1);
    boolean nested =
        before == OPEN
            || before == SEMICOLON
            || before == EQUALITY
            || before == SqlWords.LOGIC
            || before == CONCAT
            || tokens.afterQuote(index)
            || before == ARITHMETIC;
    if (direct(i, nested) || listed(i, nested)) {
      hits.add(InjectionRule.SQL_STATEMENT);
    }
  }

  /** What is selected says it. */
  private boolean direct(int i, boolean nested) {
    switch (tokens.kind(i)) {
      case STAR -> {
        return tokens.kind(i + 1) == SqlWords.FROM;
      }
      case SqlWords.CATALOG -> {
        return true;
      }
      case SqlWords.CALL, SqlWords.TELL, SqlWords.WAIT, SqlWords.REACH -> {
        int after = tokens.kind(i + 1);
        boolean session =
            tokens.begins(i, "current_")
                || tokens.begins(i, "session_")
                || tokens.begins(i, "system_");
        if (session
            && (after == END || after == SEMICOLON || after == SqlWords.FROM || after == COMMA)) {
          return true;
        }
        if (after == END
            && tokens.kind(i - 2) == START
            && (tokens.kind(i) == SqlWords.WAIT || tokens.kind(i) == SqlWords.REACH)) {
          return true;
        }
        return (tokens.kind(i + 1) == OPEN && (nested || tokens.end(i) == tokens.start(i + 1)))
            || (tokens.is(i, "case") && tokens.is(i + 1, "when"));
      }
      case OPEN -> {
        int next = tokens.kind(i + 1);
        return next == SqlWords.SELECT
            || next == SqlWords.CALL
            || next == OPEN
            || next == STAR
            || ((next == NUMBER || next == STRING || next == NAME)
                && tokens.kind(i + 2) == CLOSE
                && (nested || tokens.kind(i + 3) == SqlWords.FROM || tokens.kind(i + 3) == COMMA));
      }
      case NAME -> {
        int argument = tokens.kind(i + 2);
        return tokens.kind(i + 1) == OPEN
            && tokens.end(i) == tokens.start(i + 1)
            && ((argument == CLOSE && tokens.kind(i + 3) == END)
                || argument == STRING
                || argument == SqlWords.SELECT)
            && (tokens.kind(i - 2) == START || nested);
      }
      case VARIABLE -> {
        return tokens.begins(i, "@@") || constants(i, nested);
      }
      case NUMBER, STRING, SqlWords.LITERAL -> {
        if (tokens.begins(i, "0x") && tokens.end(i) - tokens.start(i) > 5) {
          return true;
        }
        return constants(i, nested);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean constants(int index, boolean nested) {
    int i = index;
    int count = 0;
    boolean computed = false;
    while (i - index < LIST && operand.read(i) > i) {
      i = operand.read(i);
      count++;
      computed |= operand.computed() || tokens.kind(i) == CONCAT;
      if (tokens.kind(i) != COMMA && tokens.kind(i) != CONCAT) {
        break;
      }
      i++;
    }
    int end = tokens.kind(i);
    if (end == SqlWords.FROM) {
      boolean table = tokens.kind(i + 1) == NAME || tokens.kind(i + 1) == SqlWords.CATALOG;
      int after = tokens.kind(i + 2);
      return table
          && (nested || (count > 1 && after == END) || after == COMMENT || after == SqlWords.LOGIC);
    }
    if (end == CLOSE && inner(index)) {
      return true;
    }
    if (end == CLOSE && tokens.kind(i + 1) == END && tokens.kind(index - 3) == START) {
      return true;
    }
    return (end == END || end == COMMENT || end == OPEN_COMMENT)
        && (count > 2
            || (nested && end != END)
            || (computed && operand.literal() && tokens.kind(index - 2) == START));
  }

  /** Whether the parenthesis before the query hangs on an operator, without a blank. */
  private boolean inner(int index) {
    int before = tokens.kind(index - 3);
    return tokens.kind(index - 2) == OPEN
        && tokens.is(index - 1, "select")
        && tokens.kind(index - 4) != START
        && ((tokens.end(index - 3) == tokens.start(index - 2)
                && (before == COMMA || before == ARITHMETIC || before == STAR))
            || tokens.is(index - 3, "in")
            || tokens.is(index - 3, "any")
            || tokens.is(index - 3, "some")
            || tokens.is(index - 3, "all"));
  }

  /**
   * Columns of a table, with what prose does not have: a condition, or a place inside something.
   */
  private boolean listed(int index, boolean nested) {
    boolean computed = false;
    for (int i = index; i < index + LIST; i++) {
      int kind = tokens.kind(i);
      if (kind == END || kind == SEMICOLON || kind == COMMENT) {
        return false;
      }
      if (kind == SqlWords.FROM && tokens.is(i, "from")) {
        return i > index && table(i + 1, i - index, nested, computed);
      }
      computed |=
          kind == VARIABLE
              || tokens.commented(i)
              || (kind == OPEN && i > index && tokens.end(i - 1) == tokens.start(i));
    }
    return false;
  }

  private boolean table(int index, int columns, boolean nested, boolean computed) {
    int i = index;
    if (tokens.kind(i) == SqlWords.CATALOG
        || (tokens.kind(i) == OPEN && tokens.kind(i + 1) == SqlWords.SELECT)) {
      return true;
    }
    if (tokens.kind(i) != NAME && tokens.kind(i) != VARIABLE && tokens.kind(i) != SqlWords.OBJECT) {
      return false;
    }
    while (tokens.kind(i + 1) == DOT && i - index < 6) {
      i += 2;
    }
    boolean dual = tokens.is(i, "dual");
    i++;
    int next = tokens.kind(i);
    if (dual && (next == END || next == COMMENT || next == CLOSE)) {
      return true;
    }
    if (computed
        && (next == END
            || next == COMMENT
            || next == SqlWords.WHERE
            || (next == SqlWords.LOGIC && tokens.kind(i + 1) == END))) {
      return true;
    }
    if (tokens.is(i, "where")) {
      int end = operand.read(i + 1);
      return (operand.kind() != SqlOperand.NONE && tokens.kind(end) == EQUALITY)
          || (tokens.kind(end) == SqlWords.COMPARE && operand.kind() == SqlOperand.WORD && nested);
    }
    if ((next == SqlWords.WHERE && tokens.kind(i + 1) == NUMBER)
        || (next == COMMENT && !hasText(i))) {
      return true;
    }
    boolean over = next == END || next == CLOSE || next == SEMICOLON || next == SqlWords.ORDER;
    return nested
        && over
        && (columns == 1 || tokens.kind(index - 2) != NAME || tokens.kind(index - 3) == COMMA);
  }

  private boolean hasText(int comment) {
    return tokens.end(comment) - tokens.start(comment) > 6;
  }

  void columns(int index) {
    if (!tokens.is(index + 1, "by")) {
      return;
    }
    int i = index + 2;
    int before = tokens.kind(index - 1);
    boolean edge =
        before == START
            || tokens.afterQuote(index)
            || before == NUMBER
            || before == CLOSE
            || before == OPEN_COMMENT;
    if (tokens.kind(i) == NUMBER) {
      while (tokens.kind(i + 1) == COMMA && tokens.kind(i + 2) == NUMBER && i - index < LIST) {
        i += 2;
      }
      int next = tokens.kind(i + 1);
      if (next == COMMENT
          || next == OPEN_COMMENT
          || (edge
              && (next == END
                  || next == COMMA
                  || next == SEMICOLON
                  || tokens.is(i + 1, "desc")
                  || tokens.is(i + 1, "asc")))) {
        hits.add(InjectionRule.SQL_COLUMN_COUNT);
      }
    } else if ((tokens.kind(i) == OPEN && tokens.kind(i + 1) == SqlWords.SELECT)
        || tokens.kind(i) == SqlWords.WAIT
        || (edge && tokens.kind(i) == SqlWords.CALL && tokens.kind(i + 1) == OPEN)) {
      hits.add(InjectionRule.SQL_COLUMN_COUNT);
    } else if (edge
        && tokens.afterQuote(index)
        && tokens.kind(i) == NAME
        && tokens.kind(i + 1) == COMMENT) {
      hits.add(InjectionRule.SQL_COLUMN_COUNT);
    }
  }

  void where(int index) {
    int next = tokens.kind(index + 1);
    if (tokens.is(index, "procedure")) {
      if (tokens.is(index + 1, "analyse")) {
        hits.add(InjectionRule.SQL_FUNCTION);
      }
    } else if (tokens.is(index, "limit") && next == NUMBER) {
      int after = tokens.kind(index + 2) == COMMA ? index + 4 : index + 2;
      if ((tokens.kind(after) == COMMENT && !hasText(after)) || tokens.afterQuote(index)) {
        hits.add(InjectionRule.SQL_COLUMN_COUNT);
      }
    }
  }

  /** The list of columns goes on, from its parenthesis to the table. */
  private boolean column(int from) {
    return from == 3
        && tokens.kind(-1) == START
        && tokens.kind(0) == CLOSE
        && tokens.is(1, "as")
        && tokens.is(3, "from");
  }

  void into(int index) {
    if (column(index)) {
      hits.add(InjectionRule.SQL_BREAKOUT);
    }
    if (tokens.kind(index + 1) == VARIABLE && tokens.afterQuote(index)) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
    boolean file = tokens.is(index + 1, "outfile") || tokens.is(index + 1, "dumpfile");
    if (file
        && (tokens.kind(index + 2) == STRING
            || tokens.kind(index + 2) == OPEN_STRING
            || tokens.kind(index + 2) == NUMBER
            || tokens.kind(index + 2) == SqlWords.CALL)) {
      hits.add(InjectionRule.SQL_FUNCTION);
    }
  }
}
