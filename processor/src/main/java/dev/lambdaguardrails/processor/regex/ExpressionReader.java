// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the syntax of {@code java.util.regex}: branches, groups and repetitions. */
final class ExpressionReader {
  private static final int DEPTH = 60;
  private static final Expression EMPTY = new Expression.Sequence(List.of());
  private static final String FLAGS = "idmsuxU";
  private static final int[] FLAG_VALUES = {
    Pattern.CASE_INSENSITIVE,
    Pattern.UNIX_LINES,
    Pattern.MULTILINE,
    Pattern.DOTALL,
    Pattern.UNICODE_CASE,
    Pattern.COMMENTS,
    Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE
  };

  private final PatternText text;
  private final EscapeReader escapes;
  private final Map<Integer, Expression> groups = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private int opened;

  private ExpressionReader(PatternText text) {
    this.text = text;
    this.escapes = new EscapeReader(text, names);
  }

  /** An expression and what its groups are. */
  record Read(Expression expression, Map<Integer, Expression> groups) {
    Read {
      groups = Map.copyOf(groups);
    }
  }

  static Read read(String regexp, int flags) {
    if ((flags & Pattern.CANON_EQ) != 0) {
      throw new Undecided();
    }
    if ((flags & Pattern.LITERAL) != 0) {
      return new Read(EMPTY, Map.of());
    }
    int all = (flags & Pattern.UNICODE_CHARACTER_CLASS) == 0 ? flags : flags | Pattern.UNICODE_CASE;
    ExpressionReader reader = new ExpressionReader(new PatternText(regexp, all));
    Expression expression = reader.choice(0);
    if (reader.text.peek() >= 0) {
      throw new Undecided();
    }
    return new Read(expression, reader.groups);
  }

  private Expression choice(int depth) {
    if (depth > DEPTH) {
      throw new Undecided();
    }
    List<Expression> branches = new ArrayList<>();
    branches.add(sequence(depth));
    while (text.reads("|")) {
      branches.add(sequence(depth));
    }
    return branches.size() == 1 ? branches.get(0) : new Expression.Choice(branches);
  }

  private Expression sequence(int depth) {
    List<Expression> parts = new ArrayList<>();
    for (int next = text.peek(); next >= 0 && next != '|' && next != ')'; next = text.peek()) {
      parts.add(repeated(atom(depth)));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Sequence(parts);
  }

  private Expression repeated(Expression atom) {
    Expression expression = atom;
    while (true) {
      int least = 0;
      int most = Expression.ENDLESS;
      if (text.reads("{")) {
        least = text.number(10, 9);
        most = !text.reads(",") ? least : text.peek() == '}' ? most : text.number(10, 9);
        text.upTo('}');
      } else if (text.reads("?")) {
        most = 1;
      } else if (text.reads("+")) {
        least = 1;
      } else if (!text.reads("*")) {
        return expression;
      }
      expression = new Expression.Repeat(expression, least, most);
      if (text.reads("+")) {
        expression = new Expression.Atomic(expression);
      } else {
        text.reads("?");
      }
    }
  }

  private Expression atom(int depth) {
    int character = text.next();
    return switch (character) {
      case '(' -> group(depth);
      case '[' -> escapes.piece(text.brackets());
      case '\\' -> escapes.read(opened);
      case '.' -> escapes.piece(".");
      case '^', '$' -> new Expression.Boundary();
      default -> escapes.literal(character);
    };
  }

  private Expression group(int depth) {
    int outside = text.flags;
    Expression group;
    if (text.reads("?")) {
      group = special(depth, outside);
    } else {
      group = captured(depth);
    }
    return group;
  }

  private Expression special(int depth, int outside) {
    if (text.reads("<=") || text.reads("<!") || text.reads("=") || text.reads("!")) {
      return new Expression.Look(inner(depth, outside));
    }
    if (text.reads(">")) {
      return new Expression.Atomic(inner(depth, outside));
    }
    if (text.reads("<")) {
      names.put(text.upTo('>'), opened + 1);
      return captured(depth);
    }
    boolean on = true;
    while (true) {
      int character = text.next();
      int flag = FLAGS.indexOf(character);
      if (character == ':') {
        return inner(depth, outside);
      } else if (character == ')') {
        return EMPTY;
      } else if (character == '-') {
        on = false;
      } else if (flag < 0) {
        throw new Undecided();
      } else {
        text.flags = on ? text.flags | FLAG_VALUES[flag] : text.flags & ~FLAG_VALUES[flag];
      }
    }
  }

  private Expression captured(int depth) {
    int number = ++opened;
    Expression body = inner(depth, text.flags);
    groups.put(number, body);
    return body;
  }

  /** What is in a group, up to its end, where the flags are again those outside. */
  private Expression inner(int depth, int outside) {
    Expression inner = choice(depth + 1);
    if (!text.reads(")")) {
      throw new Undecided();
    }
    text.flags = outside;
    return inner;
  }
}
