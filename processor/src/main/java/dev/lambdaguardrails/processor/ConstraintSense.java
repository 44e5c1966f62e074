// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.type.TypeMirror;

/** Reports constraints that make no sense: no value could be checked by them. */
final class ConstraintSense {
  private static final List<String> COUNTS = List.of("min", "max", "integer", "fraction");

  private final Report report;
  private final Set<Place> reported = new HashSet<>();

  ConstraintSense(Report report) {
    this.report = report;
  }

  /** Whether a built-in constraint makes sense on a type; reports if not. */
  boolean makes(BuiltIn constraint, ConstraintUse use, TypeMirror type) {
    if (!constraint.supported.holds(type)) {
      unsupported(use, type, constraint.supported.words);
      return false;
    }
    return switch (constraint) {
      case SIZE -> counts(use, List.of("min", "max")) && ordered(use);
      case DIGITS -> counts(use, List.of("integer", "fraction"));
      case DECIMAL_MAX, DECIMAL_MIN -> decimal(use);
      case PATTERN, EMAIL -> expression(use);
      default -> true;
    };
  }

  /** Reports that a constraint stands on a type that it does not support. */
  void unsupported(ConstraintUse use, TypeMirror type, String supported) {
    String place = use.view().element().getSimpleName().toString();
    add(
        use.view().place(),
        Misuse.CONSTRAINT_TYPE,
        use.view().simpleName(),
        place,
        TypeText.simple(type),
        supported);
  }

  /** Reports what a constraint cannot be made of. */
  void add(Place place, Misuse misuse, String... values) {
    if (reported.add(place)) {
      report.add(place, misuse, values);
    }
  }

  private boolean counts(ConstraintUse use, List<String> names) {
    for (String name : COUNTS) {
      if (names.contains(name) && number(use, name) < 0) {
        nonsense(use, name, Integer.toString(number(use, name)), "0 or more");
        return false;
      }
    }
    return true;
  }

  private boolean ordered(ConstraintUse use) {
    int min = number(use, "min");
    int max = number(use, "max");
    if (max < min) {
      nonsense(use, "max", Integer.toString(max), "at least its min, " + min);
      return false;
    }
    return true;
  }

  private boolean decimal(ConstraintUse use) {
    try {
      new BigDecimal(use.text("value"));
      return true;
    } catch (NumberFormatException none) {
      nonsense(use, "value", quoted(use.text("value")), "a decimal number, such as \"0.50\"");
      return false;
    }
  }

  private boolean expression(ConstraintUse use) {
    try {
      Pattern.compile(use.text("regexp"));
      return true;
    } catch (PatternSyntaxException none) {
      nonsense(
          use,
          "regexp",
          quoted(use.text("regexp")),
          "an expression that compiles: " + none.getDescription());
      return false;
    }
  }

  private void nonsense(ConstraintUse use, String attribute, String value, String instead) {
    add(
        use.view().place(),
        Misuse.CONSTRAINT_VALUE,
        use.view().simpleName(),
        use.view().element().getSimpleName().toString(),
        attribute,
        value,
        instead);
  }

  private static int number(ConstraintUse use, String name) {
    return AnnotationView.as(Integer.class, use.value(name));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
