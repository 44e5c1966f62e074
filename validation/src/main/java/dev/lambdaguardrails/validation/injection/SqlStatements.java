// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/** Statements that change something, behind a semicolon or on their own. Not thread-safe. */
final class SqlStatements {
  private final SqlTokens tokens;
  private final Hits hits;

  SqlStatements(SqlTokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  void judge(int i) {
    int before = tokens.kind(i - 1);
    boolean stacked =
        before == SEMICOLON || tokens.is(i - 1, "begin") || before == CLOSE || tokens.afterQuote(i);
    boolean first = before == START || stacked;
    if (tokens.is(i - 1, "bulk") && tokens.is(i + 2, "from") && tokens.kind(i + 3) == STRING) {
      hits.add(InjectionRule.SQL_STATEMENT);
      return;
    }
    if (first && tokens.commented(i + 1) && changes(i) && tokens.kind(i + 1) != END) {
      hits.add(stacked ? InjectionRule.SQL_STACKED : InjectionRule.SQL_STATEMENT);
    } else if (certain(i)) {
      hits.add(stacked ? InjectionRule.SQL_STACKED : InjectionRule.SQL_STATEMENT);
    } else if (first && likely(i, stacked)) {
      hits.add(stacked ? InjectionRule.SQL_STACKED : InjectionRule.SQL_STATEMENT);
    }
  }

  private boolean changes(int i) {
    return tokens.is(i, "drop")
        || tokens.is(i, "alter")
        || tokens.is(i, "truncate")
        || tokens.is(i, "delete")
        || tokens.is(i, "insert")
        || tokens.is(i, "exec");
  }

  /** Behind a value and a semicolon: what no sentence goes on with. */
  private boolean administers(int i) {
    int before = tokens.kind(i - 2);
    int next = tokens.kind(i + 1);
    int after = tokens.kind(i + 2);
    boolean value =
        (before == NUMBER && tokens.kind(i - 3) == START)
            || before == CLOSE
            || before == STRING
            || tokens.afterQuote(i - 1);
    if (!value) {
      return false;
    }
    boolean over = next == END || next == COMMENT || next == SEMICOLON;
    boolean done = after == END || after == COMMENT || after == SEMICOLON;
    return (over
            && (tokens.is(i, "vacuum")
                || tokens.is(i, "analyze")
                || tokens.is(i, "commit")
                || tokens.is(i, "rollback")
                || tokens.is(i, "checkpoint")))
        || (done
            && ((tokens.is(i, "start") && tokens.is(i + 1, "transaction"))
                || (tokens.is(i, "flush") && next == NAME)
                || (tokens.is(i, "use") && name(i + 1))
                || (tokens.is(i, "goto") && next == NAME)
                || (tokens.is(i, "print") && (next == STRING || next == OPEN_STRING))))
        || (tokens.is(i, "lock") && next == SqlWords.OBJECT)
        || (tokens.is(i, "merge") && tokens.is(i + 1, "into"))
        || (tokens.is(i, "explain") && next == SqlWords.SELECT)
        || (tokens.is(i, "do") && next == OPEN)
        || (tokens.is(i, "if") && tokens.is(i + 1, "exists") && after == OPEN)
        || (tokens.is(i, "while") && after == EQUALITY)
        || (tokens.is(i, "delete") && tokens.is(i + 2, "from") && name(i + 3))
        || (tokens.is(i, "alter") && name(i + 2) && tokens.is(i + 3, "with"))
        || (tokens.is(i, "create") && tokens.is(i + 1, "function") && tokens.is(i + 3, "returns"));
  }

  /** Behind a semicolon: what sets up a database. */
  void behind(int i) {
    int next = tokens.kind(i + 1);
    boolean over = next == END || next == COMMENT || next == SEMICOLON;
    if ((tokens.is(i, "pragma") && next == NAME && tokens.kind(i + 2) != NAME)
        || (tokens.is(i, "reconfigure") && over)
        || administers(i)) {
      hits.add(InjectionRule.SQL_STACKED);
    }
  }

  /** Wherever it stands. */
  private boolean certain(int i) {
    int next = tokens.kind(i + 1);
    if (tokens.is(i, "update")) {
      return tokens.is(i + 2, "set")
          && (next == NAME || next == SqlWords.CATALOG)
          && tokens.kind(i + 4) == EQUALITY;
    }
    if (tokens.is(i, "insert") || tokens.is(i, "replace")) {
      return tokens.is(i + 1, "into") && values(i + 3);
    }
    if (tokens.is(i, "waitfor")) {
      boolean time = tokens.is(i + 1, "delay") || tokens.is(i + 1, "time");
      int text = tokens.kind(i + 2);
      return time && (text == STRING || text == OPEN_STRING || text == END || text == NUMBER);
    }
    if (tokens.is(i, "declare")) {
      return next == VARIABLE;
    }
    if (tokens.is(i, "exec") || tokens.is(i, "execute")) {
      return next == SqlWords.CATALOG
          || next == SqlWords.REACH
          || next == VARIABLE
          || (next == OPEN && tokens.kind(i + 2) == VARIABLE)
          || tokens.begins(i + 1, "xp_")
          || (tokens.begins(i + 1, "sp_") && next == NAME)
          || tokens.is(i + 1, "immediate");
    }
    if (tokens.is(i, "load")) {
      return (tokens.is(i + 1, "data") || tokens.is(i + 1, "xml"))
          && (tokens.is(i + 2, "infile") || tokens.is(i + 3, "infile"));
    }
    if (tokens.is(i, "copy")) {
      return program(i) || file(i);
    }
    if (tokens.is(i, "attach")) {
      return tokens.is(i + 1, "database") && tokens.kind(i + 2) == STRING;
    }
    if ((tokens.is(i, "create") || tokens.is(i, "alter")) && tokens.is(i + 1, "user")) {
      return tokens.is(i + 3, "identified")
          || (tokens.is(i + 3, "password") && tokens.kind(i + 4) == STRING)
          || tokens.is(i + 3, "createuser")
          || tokens.is(i + 3, "superuser");
    }
    if (tokens.is(i, "alter") && next == SqlWords.OBJECT && name(i + 2) && changed(i + 3)) {
      return true;
    }
    if (tokens.is(i, "alter") || tokens.is(i, "drop") || tokens.is(i, "truncate")) {
      return next == SqlWords.OBJECT && name(i + 2) && ended(i + 3);
    }
    if (tokens.is(i, "create") && tokens.is(i + 1, "or") && tokens.is(i + 2, "replace")) {
      return tokens.kind(i + 3) == SqlWords.OBJECT
          && tokens.kind(i + 5) == OPEN
          && tokens.end(i + 4) == tokens.start(i + 5);
    }
    if (tokens.is(i, "create")) {
      return next == SqlWords.OBJECT
          && name(i + 2)
          && (tokens.kind(i + 3) == OPEN || tokens.is(i + 3, "as"));
    }
    return tokens.is(i, "delete")
        && tokens.is(i + 1, "from")
        && name(i + 2)
        && (ended(i + 3) || condition(i + 3));
  }

  /** What ALTER does to a table, and the name or kind of what it does it to. */
  private boolean changed(int i) {
    boolean change =
        tokens.is(i, "add")
            || tokens.is(i, "change")
            || tokens.is(i, "modify")
            || tokens.is(i, "rename")
            || tokens.is(i, "drop");
    return change
        && (name(i + 1) || tokens.kind(i + 1) == SqlWords.OBJECT)
        && tokens.kind(i + 2) != END;
  }

  /** COPY from or to a file, by its whole path. */
  private boolean file(int copy) {
    for (int i = copy + 2; i < copy + 24 && tokens.kind(i) != END; i++) {
      if ((tokens.is(i, "to") || tokens.is(i, "from")) && tokens.kind(i + 1) == STRING) {
        return tokens.begins(i + 1, "'/");
      }
    }
    return false;
  }

  /** COPY from or to a program. */
  private boolean program(int copy) {
    for (int i = copy + 2; i < copy + 24; i++) {
      if (tokens.is(i, "program") && (tokens.is(i - 1, "to") || tokens.is(i - 1, "from"))) {
        return true;
      }
    }
    return false;
  }

  /** What shows or names the parts of a schema, behind another statement. */
  private boolean schema(int i) {
    int after = tokens.kind(i + 2);
    boolean last = after == END || after == SEMICOLON || after == COMMENT;
    if (tokens.is(i, "show")) {
      return tokens.kind(i + 1) == SqlWords.OBJECT && (last || tokens.is(i + 2, "from"));
    }
    if (tokens.is(i, "desc") || tokens.is(i, "describe")) {
      return last && name(i + 1);
    }
    return (tokens.is(i, "handler") && (tokens.is(i + 2, "open") || tokens.is(i + 2, "read")))
        || (tokens.is(i, "rename") && (tokens.is(i + 1, "table") || tokens.is(i + 1, "tables")))
        || (tokens.is(i, "prepare") && tokens.is(i + 2, "from"));
  }

  /** Where a statement can begin. */
  private boolean likely(int i, boolean stacked) {
    int next = tokens.kind(i + 1);
    if (tokens.is(i, "shutdown")) {
      return stacked
          && (next == END || next == COMMENT || next == SEMICOLON || tokens.is(i + 1, "with"));
    }
    if (tokens.is(i, "drop")
        || tokens.is(i, "alter")
        || tokens.is(i, "create")
        || tokens.is(i, "truncate")) {
      return ((next == SqlWords.OBJECT || tokens.is(i + 1, "database"))
              && name(i + 2)
              && (stacked || (tokens.kind(i + 3) == END && !tokens.is(i, "create"))))
          || (next == NAME && ended(i + 2));
    }
    if (tokens.is(i, "delete")) {
      return tokens.is(i + 1, "from") && name(i + 2) && stacked;
    }
    if (tokens.is(i, "insert")) {
      return stacked && tokens.is(i + 1, "into");
    }
    if (tokens.is(i, "update")) {
      return stacked && tokens.is(i + 2, "set");
    }
    if (tokens.is(i, "exec") || tokens.is(i, "execute")) {
      return stacked && (next == OPEN || (next == NAME && procedure(i + 2)));
    }
    if (tokens.is(i, "set")) {
      return next == VARIABLE && tokens.kind(i + 2) == EQUALITY;
    }
    if (tokens.is(i, "grant") || tokens.is(i, "revoke")) {
      return (tokens.is(i + 1, "all") && (tokens.is(i + 2, "on") || tokens.is(i + 2, "privileges")))
          || (role(i + 1) && (tokens.is(i + 2, "to") || tokens.is(i + 2, "from")) && name(i + 3))
          || (tokens.is(i + 2, "on") && (tokens.is(i + 4, "to") || tokens.is(i + 6, "to")));
    }
    if (tokens.is(i, "call")) {
      return stacked
          && next == NAME
          && tokens.kind(i + 2) == OPEN
          && tokens.end(i + 1) == tokens.start(i + 2);
    }
    return stacked && (schema(i) || (tokens.is(i, "backup") && tokens.is(i + 1, "database")));
  }

  /** A role that a database has from the start. */
  private boolean role(int i) {
    return tokens.is(i, "connect")
        || tokens.is(i, "resource")
        || tokens.is(i, "dba")
        || tokens.is(i, "sysdba")
        || tokens.is(i, "db_owner")
        || tokens.is(i, "pg_read_server_files")
        || tokens.is(i, "pg_execute_server_program");
  }

  /** What follows the name of a procedure. */
  private boolean procedure(int i) {
    int kind = tokens.kind(i);
    return kind == END
        || kind == STRING
        || kind == OPEN_STRING
        || kind == COMMENT
        || kind == SEMICOLON
        || kind == DOT
        || kind == VARIABLE;
  }

  private boolean values(int from) {
    for (int i = from; i < from + 24; i++) {
      int kind = tokens.kind(i);
      if ((kind == OPEN && i == from) || kind == SqlWords.SELECT || tokens.is(i, "values")) {
        return true;
      }
      if (kind == END || kind == SEMICOLON) {
        return false;
      }
    }
    return false;
  }

  private boolean name(int i) {
    int kind = tokens.kind(i);
    return kind == NAME
        || kind == STRING
        || kind == SqlWords.CATALOG
        || kind == SqlWords.TELL
        || tokens.is(i, "if");
  }

  /** A semicolon and nothing or a comment behind it, or a comment. */
  private boolean ended(int i) {
    int kind = tokens.kind(i);
    if (kind == SEMICOLON) {
      int next = tokens.kind(i + 1);
      return next == END || next == COMMENT;
    }
    return (kind == COMMENT && tokens.kind(i + 1) == END) || kind == OPEN_COMMENT;
  }

  private boolean condition(int i) {
    return tokens.is(i, "where")
        && (tokens.kind(i + 2) == EQUALITY || tokens.kind(i + 2) == SqlWords.COMPARE);
  }
}
