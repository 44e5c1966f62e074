// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;

/** {@code @MaxAge} stands where something says when a message was sent. */
final class MaxAgeCheck implements Check {
  private static final int OLDEST_SECONDS = 365 * 24 * 60 * 60;
  private static final int LONGEST_SKEW = 300;

  /** The forms of signatures that have a time. */
  private static final List<String> TIMED = List.of("STRIPE", "SLACK");

  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView age = AnnotationView.find(function.type(), Names.MAX_AGE);
    if (age == null) {
      return;
    }
    range(age, "seconds", 1, OLDEST_SECONDS, report);
    range(age, "skewSeconds", 0, LONGEST_SKEW, report);
    AnnotationView signed = function.access().signed();
    if (signed != null && !TIMED.contains(signed.constant("form"))) {
      report.add(age.place(), Misuse.MAX_AGE_SIGNATURE, signed.constant("form"));
    }
    boolean token = AnnotationView.find(function.type(), Names.VERIFIED_JWT) != null;
    if (!function.source().has(Source.Trait.TIMED) && !token && signed == null) {
      report.add(age.place(), Misuse.MAX_AGE_UNTIMED, function.source().name());
    }
  }

  private static void range(AnnotationView age, String value, int lowest, int most, Report report) {
    int number = age.number(value);
    if (number < lowest || number > most) {
      report.add(
          age.place(value),
          Misuse.MAX_AGE_RANGE,
          value,
          Integer.toString(number),
          Integer.toString(lowest),
          Integer.toString(most));
    }
  }
}
