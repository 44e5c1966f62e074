// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.SqlTokens.*;

/** Reads one operand of a condition: what kind it is, and where it ends. Not thread-safe. */
final class SqlOperand {
  /** Kinds of operand. */
  static final int NONE = 0;

  static final int CONSTANT = 1;
  static final int WORD = 2;
  static final int FUNCTION = 3;
  static final int OTHER_CALL = 4;
  static final int QUERY = 5;

  private static final int DEEPEST = 8;

  private final SqlTokens tokens;
  private int kind;
  private int first;
  private int last;
  private boolean open;
  private boolean computed;

  SqlOperand(SqlTokens tokens) {
    this.tokens = tokens;
  }

  int kind() {
    return kind;
  }

  /** Whether it is a string that the text does not end. */
  boolean open() {
    return open;
  }

  /** Whether it is a number or a string, not a word like TRUE. */
  boolean literal() {
    return kind == CONSTANT && tokens.kind(first) != SqlWords.LITERAL;
  }

  boolean number() {
    return tokens.kind(first) == NUMBER;
  }

  boolean string() {
    return tokens.kind(first) == STRING || tokens.kind(first) == OPEN_STRING;
  }

  /** Whether two operands are one name, spelled the same. */
  boolean same(SqlOperand other) {
    int length = tokens.end(last) - tokens.start(first);
    int theirs = other.tokens.end(other.last) - other.tokens.start(other.first);
    return kind == WORD
        && other.kind == WORD
        && length == theirs
        && tokens
            .text()
            .regionMatches(
                true, tokens.start(first), tokens.text(), tokens.start(other.first), length);
  }

  /** Whether it is an expression of several. */
  boolean computed() {
    return computed;
  }

  /**
   * Reads the operand that starts at this token, with those that arithmetic joins to it; the index
   * behind it.
   */
  int read(int index) {
    int end = one(index);
    computed = false;
    for (int more = 0; more < DEEPEST && kind != NONE && joined(end); more++) {
      int firstKind = kind;
      int firstToken = first;
      int next = one(end + 1);
      if (kind == NONE) {
        kind = firstKind;
        first = firstToken;
        return end;
      }
      computed = true;
      kind = Math.max(kind, firstKind);
      first = firstToken;
      end = next;
    }
    return end;
  }

  private boolean joined(int index) {
    int token = tokens.kind(index);
    return token == ARITHMETIC || token == STAR;
  }

  private int one(int index) {
    int i = index;
    kind = NONE;
    open = false;
    for (int skipped = 0; skipped < DEEPEST && prefix(i); skipped++) {
      i++;
    }
    first = i;
    last = i;
    switch (tokens.kind(i)) {
      case NUMBER, STRING, SqlWords.LITERAL -> kind = CONSTANT;
      case OPEN_STRING -> {
        kind = CONSTANT;
        open = true;
      }
      case SqlWords.SELECT -> {
        kind = QUERY;
        return i + 1;
      }
      case VARIABLE, NAME, SqlWords.OBJECT, SqlWords.MODIFIER, SqlWords.PREFIX -> i = name(i);
      case SqlWords.CATALOG -> {
        i = name(i);
        kind = FUNCTION;
      }
      case SqlWords.CALL, SqlWords.TELL, SqlWords.WAIT, SqlWords.REACH -> i = call(i);
      default -> {
        return index;
      }
    }
    i = doubled(i);
    last = i;
    i++;
    while (tokens.kind(i) == CAST && tokens.kind(i + 1) == NAME) {
      i += 2;
    }
    for (int skipped = 0; skipped < DEEPEST && tokens.kind(i) == CLOSE; skipped++) {
      i++;
    }
    return i;
  }

  /** The end of a string whose quotes stand twice, as in a table of comma-separated values. */
  private int doubled(int i) {
    boolean quotes =
        tokens.kind(i) == STRING
            && tokens.end(i) - tokens.start(i) == 2
            && tokens.start(i + 1) == tokens.end(i)
            && (tokens.kind(i + 1) == NAME || tokens.kind(i + 1) == NUMBER)
            && tokens.start(i + 2) == tokens.end(i + 1);
    return quotes && (tokens.kind(i + 2) == STRING || tokens.kind(i + 2) == OPEN_STRING)
        ? i + 2
        : i;
  }

  private boolean prefix(int i) {
    switch (tokens.kind(i)) {
      case OPEN, SqlWords.NOT -> {
        return true;
      }
      case ARITHMETIC -> {
        return true;
      }
      case SqlWords.PREFIX -> {
        return tokens.is(i, "binary");
      }
      default -> {
        return tokens.is(i, "exists") || (tokens.kind(i) == STRING && tokens.kind(i + 1) == STRING);
      }
    }
  }

  private int name(int index) {
    int i = index;
    kind = WORD;
    while (tokens.kind(i + 1) == DOT && i - index < DEEPEST) {
      i += 2;
    }
    return tokens.kind(i + 1) == OPEN ? arguments(i, OTHER_CALL) : i;
  }

  private int call(int index) {
    if (tokens.kind(index + 1) == OPEN) {
      return arguments(index, FUNCTION);
    }
    if (tokens.is(index, "case")) {
      kind = FUNCTION;
    } else {
      kind = WORD;
    }
    return index;
  }

  private int arguments(int name, int call) {
    int inside = tokens.kind(name + 2) == OPEN ? name + 3 : name + 2;
    kind = tokens.kind(inside) == SqlWords.SELECT ? QUERY : call;
    int depth = 0;
    int i = name + 1;
    while (i < name + AHEAD && tokens.kind(i) != END) {
      if (tokens.kind(i) == OPEN) {
        depth++;
      } else if (tokens.kind(i) == CLOSE && --depth == 0) {
        return i;
      }
      i++;
    }
    return i;
  }
}
