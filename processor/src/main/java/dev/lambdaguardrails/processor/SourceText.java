// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.SourceVersion;

/** Java source, written as google-java-format would. */
final class SourceText {
  /** The length of a line. */
  static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /** A name that a local variable can have. */
  static String identifier(String name) {
    StringBuilder identifier = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      boolean fits =
          at == 0 ? Character.isJavaIdentifierStart(unit) : Character.isJavaIdentifierPart(unit);
      identifier.append(fits ? unit : '_');
    }
    String text = identifier.toString();
    return SourceVersion.isName(text) ? text : text + '_';
  }

  /** Adds a line. */
  SourceText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Adds the head of a method, up to its brace. */
  SourceText head(int indent, String declared, String thrown) {
    String space = " ".repeat(indent);
    String clause = "throws " + thrown + " {";
    return indent + declared.length() + 1 + clause.length() > WIDTH
        ? line(space + declared).line(space + "    " + clause)
        : line(space + declared + ' ' + clause);
  }

  /** Adds a call as a statement. */
  SourceText call(int indent, String callee, List<String> arguments) {
    return fit(indent, "", callee, arguments);
  }

  /** Adds lines that are written already. */
  SourceText text(String lines) {
    text.append(lines);
    return this;
  }

  /** Adds the head of a method or a constructor: its parameters, and what ends the head. */
  SourceText list(int indent, String named, List<String> parameters, String end) {
    String space = " ".repeat(indent);
    String together = String.join(", ", parameters) + end;
    return indent + named.length() + 1 + together.length() > WIDTH
        ? line(space + named + '(').line(space + "    " + together)
        : line(space + named + '(' + together);
  }

  /** Adds the head of a block that runs if one of some conditions holds. */
  SourceText condition(int indent, List<String> conditions) {
    String space = " ".repeat(indent);
    String one = space + "if (" + String.join(" || ", conditions) + ") {";
    return line(
        one.length() > WIDTH
            ? space + "if (" + String.join("\n" + space + "    || ", conditions) + ") {"
            : one);
  }

  /** Adds an assignment of what a call returns. */
  SourceText assign(int indent, String target, String callee, List<String> arguments) {
    String prefix = target + " = ";
    if (indent + one(prefix, callee, arguments).length() > WIDTH) {
      line(" ".repeat(indent) + target + " =");
      return fit(indent + 4, "", callee, arguments);
    }
    return fit(indent, prefix, callee, arguments);
  }

  private SourceText fit(int indent, String prefix, String callee, List<String> arguments) {
    String one = one(prefix, callee, arguments);
    String space = " ".repeat(indent);
    if (indent + one.length() <= WIDTH || arguments.isEmpty()) {
      return line(space + one);
    }
    String together = String.join(", ", arguments) + ");";
    line(space + prefix + callee + '(');
    if (indent + 4 + together.length() <= WIDTH) {
      return line(space + "    " + together);
    }
    for (int at = 0; at < arguments.size(); at++) {
      String end = at == arguments.size() - 1 ? ");" : ",";
      line(space + "    " + arguments.get(at) + end);
    }
    return this;
  }

  private static String one(String prefix, String callee, List<String> arguments) {
    return prefix + callee + '(' + String.join(", ", arguments) + ");";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
