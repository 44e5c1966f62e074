// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/**
 * Sees SQL in a text: read as it stands, and as the rest of a string that its first single or
 * double quote ends. Each reading is one pass over tokens; each rule looks at a bounded number of
 * them.
 */
final class SqlRecogniser {
  private SqlRecogniser() {}

  static void read(String text, Hits hits) {
    judge(new SqlTokens(text, (char) 0, 0), hits);
    int single = text.indexOf('\'');
    if (single >= 0) {
      judge(new SqlTokens(text, '\'', single + 1), hits);
    }
    int twice = text.indexOf('"');
    if (twice >= 0) {
      judge(new SqlTokens(text, '"', twice + 1), hits);
    }
    int tick = text.indexOf('`');
    if (tick >= 0 && text.indexOf('`', tick + 1) < 0) {
      judge(new SqlTokens(text, '`', tick + 1), hits);
    }
  }

  private static void judge(SqlTokens tokens, Hits hits) {
    SqlConditions conditions = new SqlConditions(tokens, hits);
    SqlBreakouts breakouts = new SqlBreakouts(tokens, hits);
    SqlQueries queries = new SqlQueries(tokens, hits);
    SqlStatements statements = new SqlStatements(tokens, hits);
    SqlFunctions functions = new SqlFunctions(tokens, hits);
    if (tokens.quote() != 0) {
      breakouts.judge();
    } else {
      breakouts.bare();
    }
    do {
      for (int i = tokens.first(); i < tokens.last(); i++) {
        switch (tokens.kind(i)) {
          case SqlWords.LOGIC, CONCAT -> conditions.judge(i);
          case SqlWords.UNION -> queries.union(i);
          case SqlWords.SELECT -> queries.select(i);
          case SqlWords.STATEMENT -> statements.judge(i);
          case SqlWords.ORDER -> queries.columns(i);
          case SqlWords.WHERE -> queries.where(i);
          case SqlWords.FROM -> queries.into(i);
          case SqlWords.CALL -> functions.call(i);
          case SqlWords.TELL -> functions.tell(i);
          case SqlWords.WAIT -> functions.waits(i);
          case SqlWords.REACH -> functions.reach(i);
          case SqlWords.CATALOG -> functions.catalog(i);
          case SEMICOLON -> statements.behind(i + 1);
          case EQUALITY -> conditions.constants(i);
          case CAST -> functions.cast(i);
          default -> {}
        }
      }
    } while (tokens.move());
  }
}
