// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A function whose events say who calls states who may; another cannot. */
final class AccessCheck implements Check {
  /** RFC 6749, 3.3: a scope-token. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  /** RFC 9110, 5.1: a token. */
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

  /** The ARN of a principal of one account, as {@code PrincipalPattern} of core reads it. */
  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "arn:[a-z-]+:(iam::[0-9]{12}:(role/N+|user(/N+)+|root)"
                  .replace("N", "[A-Za-z0-9_+=,.@*-]")
              + "|sts::[0-9]{12}:(assumed-role/N+/N+|federated-user/N+))"
                  .replace("N", "[A-Za-z0-9_+=,.@*-]"));

  /** What {@code AlbSigner} of core takes for a load balancer. */
  private static final Pattern BALANCER =
      Pattern.compile(
          "arn:aws(-us-gov)?:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/.*");

  private static final int LONGEST_TOLERANCE = 24 * 60 * 60;

  @Override
  public void check(FunctionModel function, Report report) {
    AccessModel access = function.access();
    AnnotationView everybody = access.everybody();
    if (!function.source().has(Source.Trait.CALLER)) {
      withoutCaller(function, report);
      return;
    }
    boolean ruled = !access.rules().isEmpty();
    if (everybody == null && !ruled) {
      report.add(function.guarded().place(), Misuse.ACCESS_MISSING, function.simpleName());
    }
    if (everybody != null && ruled) {
      report.add(everybody.place(), Misuse.ACCESS_CONTRADICTORY);
    }
    if (access.signed() != null) {
      signature(access.signed(), report);
    }
    AnnotationView verified = AnnotationView.find(function.type(), Names.ALB_OIDC);
    if (verified != null) {
      balancer(verified, function, report);
    }
    for (AnnotationView rule : access.scopes()) {
      each(rule, Misuse.SCOPES_EMPTY, SCOPE, Misuse.SCOPE_MALFORMED, report);
    }
    for (AnnotationView rule : access.groups()) {
      if (rule.text("claim").isBlank()) {
        report.add(rule.place("claim"), Misuse.GROUPS_EMPTY);
      }
      each(rule, Misuse.GROUPS_EMPTY, ANYTHING, Misuse.GROUPS_EMPTY, report);
    }
    for (AnnotationView rule : access.roles()) {
      each(rule, Misuse.ROLES_EMPTY, PRINCIPAL, Misuse.ROLE_MALFORMED, report);
    }
  }

  private static void withoutCaller(FunctionModel function, Report report) {
    AccessModel access = function.access();
    List<AnnotationView> rules = new ArrayList<>(access.rules());
    if (access.everybody() != null) {
      rules.add(0, access.everybody());
    }
    AnnotationView verified = AnnotationView.find(function.type(), Names.ALB_OIDC);
    if (verified != null) {
      rules.add(verified);
    }
    for (AnnotationView rule : rules) {
      report.add(
          rule.place(), Misuse.ACCESS_WITHOUT_CALLER, function.source().name(), rule.simpleName());
    }
  }

  private static void balancer(AnnotationView verified, FunctionModel function, Report report) {
    String arn = verified.text("signer");
    boolean named = arn.contains("${") || BALANCER.matcher(arn).matches();
    if (!named || !function.source().name().equals("ALB")) {
      report.add(verified.place("signer"), Misuse.ALB_OIDC_SIGNER, function.simpleName());
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

  /** Each text of a rule is there, and fits a pattern unless a variable stands in it. */
  private static void each(
      AnnotationView rule, Misuse empty, Pattern fits, Misuse malformed, Report report) {
    List<String> texts = rule.texts("value");
    if (texts.isEmpty()) {
      report.add(rule.place(), empty);
    }
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      Place place = rule.place(rule.array("value").get(at));
      if (text.isBlank()) {
        report.add(place, empty);
      } else if (!text.contains("${") && !fits.matcher(text).matches()) {
        report.add(place, malformed, text);
      }
    }
  }
}
