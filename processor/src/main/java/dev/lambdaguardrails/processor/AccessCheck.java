// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.Access;
import dev.lambdaguardrails.processor.FunctionModel.ScopeRule;
import java.util.List;
import java.util.regex.Pattern;

/** A function of a request source states who may call it; one of a record source cannot. */
final class AccessCheck implements Check {
  /** RFC 6749, 3.3: a scope-token. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  /** RFC 9110, 5.1: a token. */
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  private static final int LONGEST_TOLERANCE = 24 * 60 * 60;

  @Override
  public void check(FunctionModel function, Report report) {
    Access access = function.access();
    AnnotationView everybody = access.everybody();
    if (!function.source().request) {
      withoutCaller(function, report);
      return;
    }
    AnnotationView signed = function.verifiedBy();
    boolean ruled = !access.rules().isEmpty() || signed != null;
    if (everybody == null && !ruled) {
      report.add(function.guarded().place(), Misuse.ACCESS_MISSING, function.simpleName());
    }
    if (everybody != null && ruled) {
      report.add(everybody.place(), Misuse.ACCESS_CONTRADICTORY);
    }
    if (signed != null) {
      signature(signed, report);
    }
    for (ScopeRule rule : access.rules()) {
      scopes(rule, report);
    }
  }

  private static void withoutCaller(FunctionModel function, Report report) {
    Access access = function.access();
    String source = function.source().name();
    AnnotationView everybody = access.everybody();
    if (everybody != null) {
      report.add(everybody.place(), Misuse.ACCESS_WITHOUT_CALLER, source, everybody.simpleName());
    }
    AnnotationView signed = function.verifiedBy();
    if (signed != null) {
      report.add(signed.place(), Misuse.ACCESS_WITHOUT_CALLER, source, signed.simpleName());
    }
    for (ScopeRule rule : access.rules()) {
      report.add(rule.at().place(), Misuse.ACCESS_WITHOUT_CALLER, source, rule.at().simpleName());
    }
  }

  private static void signature(AnnotationView signed, Report report) {
    if (!HEADER.matcher(signed.text("header")).matches()) {
      report.add(signed.place("header"), Misuse.SIGNATURE_HEADER);
    }
    int tolerance = signed.number("toleranceSeconds");
    if (tolerance < 1 || tolerance > LONGEST_TOLERANCE) {
      report.add(signed.place("toleranceSeconds"), Misuse.SIGNATURE_TOLERANCE);
    }
  }

  private static void scopes(ScopeRule rule, Report report) {
    List<String> scopes = rule.scopes();
    if (scopes.isEmpty()) {
      report.add(rule.at().place(), Misuse.SCOPES_EMPTY);
    }
    for (int at = 0; at < scopes.size(); at++) {
      String scope = scopes.get(at);
      Place place = rule.at().place(rule.at().array("value").get(at));
      if (scope.isEmpty()) {
        report.add(place, Misuse.SCOPES_EMPTY);
      } else if (!scope.contains("${") && !SCOPE.matcher(scope).matches()) {
        report.add(place, Misuse.SCOPE_MALFORMED, scope);
      }
    }
  }
}
