// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/**
 * Sees SQL in a text: read as it stands, and as the rest of a string that its first single or
 * double quote ends. Each reading is one pass over tokens; each rule looks at a bounded number of
 * them.
 */
final class SqlRecogniser {
  private final SqlTokens tokens;
  private final SqlConditions conditions;
  private final SqlBreakouts breakouts;
  private final SqlQueries queries;
  private final SqlStatements statements;
  private final SqlFunctions functions;

  private SqlRecogniser(String text, Hits hits) {
    tokens = new SqlTokens(text);
    conditions = new SqlConditions(tokens, hits);
    breakouts = new SqlBreakouts(tokens, hits);
    queries = new SqlQueries(tokens, hits);
    statements = new SqlStatements(tokens, hits);
    functions = new SqlFunctions(tokens, hits);
  }

  static void read(String text, Hits hits) {
    SqlRecogniser reader = new SqlRecogniser(text, hits);
    reader.judge((char) 0, 0);
    int single = text.indexOf('\'');
    if (single >= 0) {
      reader.judge('\'', single + 1);
    }
    int twice = text.indexOf('"');
    if (twice >= 0) {
      reader.judge('"', twice + 1);
    }
    int tick = text.indexOf('`');
    if (tick >= 0 && text.indexOf('`', tick + 1) < 0) {
      reader.judge('`', tick + 1);
    }
  }

  private void judge(char quote, int from) {
    tokens.read(quote, from);
    conditions.begin();
    if (quote != 0) {
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
          case SqlWords.COMPARE -> conditions.words(i);
          case COMMENT -> functions.unlogged(i);
          case CAST -> functions.cast(i);
          default -> {}
        }
      }
    } while (tokens.move());
  }
}
