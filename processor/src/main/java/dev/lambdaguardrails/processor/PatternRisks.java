// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.regex.Backtracking;
import dev.lambdaguardrails.processor.regex.Judgement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** What the regular expressions of one place cost. */
final class PatternRisks {
  private static final String PATTERN = "jakarta.validation.constraints.Pattern";
  private static final String EMAIL = "jakarta.validation.constraints.Email";

  /** Of the attack a message shows the repeated part this often. */
  private static final int SHOWN = 3;

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "UNIX_LINES", Pattern.UNIX_LINES,
          "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
          "COMMENTS", Pattern.COMMENTS,
          "MULTILINE", Pattern.MULTILINE,
          "DOTALL", Pattern.DOTALL,
          "UNICODE_CASE", Pattern.UNICODE_CASE,
          "CANON_EQ", Pattern.CANON_EQ);

  private PatternRisks() {}

  /** What is told of a place. */
  interface Listener {
    void found(Risk risk, String... values);
  }

  /** Whether constraints hold a regular expression. */
  static boolean isIn(List<ComposedConstraint> constraints) {
    return constraints.stream().anyMatch(each -> each.name().equals(PATTERN));
  }

  static void check(
      String label, List<ComposedConstraint> constraints, int longest, Listener listener) {
    for (ComposedConstraint constraint : constraints) {
      boolean pattern = constraint.name().equals(PATTERN);
      if (pattern || constraint.name().equals(EMAIL)) {
        String annotation = constraint.written().simpleName();
        if (pattern && longest == LengthBound.NONE) {
          listener.found(Risk.PATTERN_UNBOUNDED, annotation, label);
        }
        Judgement judgement =
            Backtracking.judge(constraint.text("regexp"), flags(constraint), longest);
        switch (judgement.growth()) {
          case BOUNDED -> {}
          case EXPONENTIAL ->
              listener.found(Risk.PATTERN_EXPONENTIAL, annotation, label, shown(judgement));
          case POLYNOMIAL -> {
            if (longest != LengthBound.NONE) {
              String degree = Integer.toString(judgement.degree());
              listener.found(Risk.PATTERN_POLYNOMIAL, annotation, label, degree, shown(judgement));
            }
          }
          case UNDECIDED -> listener.found(Risk.PATTERN_UNDECIDED, annotation, label);
        }
      }
    }
  }

  private static int flags(ComposedConstraint constraint) {
    int flags = 0;
    for (AnnotationValue each : constraint.at().array("flags")) {
      flags |=
          FLAGS.getOrDefault(
              AnnotationView.as(VariableElement.class, each).getSimpleName().toString(), 0);
    }
    return flags;
  }

  /** The attack as a text of Java, shortened. */
  private static String shown(Judgement judgement) {
    return '"'
        + escaped(judgement.prefix() + judgement.pump().repeat(SHOWN))
        + "..."
        + escaped(judgement.suffix())
        + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '"' || each == '\\') {
        escaped.append('\\').append(each);
      } else if (each < ' ' || each > '~') {
        String digits = Integer.toHexString(each);
        escaped.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      } else {
        escaped.append(each);
      }
    }
    return escaped.toString();
  }
}
