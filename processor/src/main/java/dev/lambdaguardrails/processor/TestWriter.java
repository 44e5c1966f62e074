// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ValueTest.Argument;
import dev.lambdaguardrails.processor.ValueTest.Constant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the tests of values, and the constants in them. */
final class TestWriter {
  private final Imports imports;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> constants = new ArrayList<>();
  private boolean tellsTime;

  TestWriter(Imports imports) {
    this.imports = imports;
  }

  /** Rules with an expression are the last: what bounds a text comes before them. */
  static List<Rule> cheapestFirst(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort((one, other) -> Boolean.compare(isExpression(one), isExpression(other)));
    return sorted;
  }

  /** Conditions of which one holds if a rule is broken. */
  List<String> failures(Rule rule, String value, String name) {
    List<String> failures = new ArrayList<>();
    for (ValueTest test : rule.tests()) {
      if (test instanceof ValueTest.Call call) {
        failures.add('!' + call(call, value, name));
      } else {
        failures.add(value + (test instanceof ValueTest.Present ? " == null" : " != null"));
      }
    }
    return failures;
  }

  /** The declarations of the constants so far. */
  List<String> constants() {
    return List.copyOf(constants);
  }

  boolean tellsTime() {
    return tellsTime;
  }

  private String call(ValueTest.Call call, String value, String name) {
    List<String> arguments = new ArrayList<>();
    arguments.add(value);
    for (Argument each : call.arguments()) {
      if (each instanceof ValueTest.Literal literal) {
        arguments.add(literal.text());
      } else if (each instanceof Constant constant) {
        arguments.add(constant(constant, name));
      } else {
        tellsTime = true;
        arguments.add("found.clock()");
      }
    }
    return imports.name(call.owner())
        + '.'
        + call.method()
        + '('
        + String.join(", ", arguments)
        + ')';
  }

  private String constant(Constant constant, String name) {
    String key = constant.type() + constant.text();
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String start = Character.isJavaIdentifierStart(name.charAt(0)) ? "" : "_";
    String upper =
        start
            + name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT)
            + '_'
            + constant.word();
    String unique = upper;
    for (int count = 2; !taken.add(unique); count++) {
      unique = upper + '_' + count;
    }
    names.put(key, unique);
    int bracket = constant.type().indexOf('[');
    String element = bracket < 0 ? constant.type() : constant.type().substring(0, bracket);
    String type = element.indexOf('.') < 0 ? element : imports.name(element);
    String declared = bracket < 0 ? type : type + constant.type().substring(bracket);
    constants.add(
        "    private static final "
            + declared
            + ' '
            + unique
            + " = "
            + constant.text().replace(Constant.CLASS, type)
            + ';');
    return unique;
  }

  private static boolean isExpression(Rule rule) {
    return rule.code().equals("Pattern") || rule.code().equals("Email");
  }
}
