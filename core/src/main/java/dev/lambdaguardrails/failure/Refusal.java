// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.InjectionFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * The caller's fault: the input is refused, and no retry of the same input mends it, but for {@link
 * #retryAfter}.
 */
public final class Refusal extends Failure {
  private final Control control;
  private final int status;
  private final String code;
  private final String title;
  private final List<Violation> violations;
  private final List<InjectionFinding> findings;
  private final long retryAfter;

  private Refusal(
      Control control,
      int status,
      String code,
      String title,
      List<Violation> violations,
      List<InjectionFinding> findings,
      long retryAfter) {
    super(code);
    this.control = control;
    this.status = status;
    this.code = code;
    this.title = title;
    this.violations = violations;
    this.findings = findings;
    this.retryAfter = retryAfter;
  }

  /** A refusal of the whole input. */
  public static Refusal of(RefusalCode code) {
    return of(code, List.of());
  }

  /** A refusal of one place of the input. */
  public static Refusal at(String pointer, RefusalCode code) {
    return of(code, List.of(Violation.of(pointer, code.code())));
  }

  /** A refusal for what was found in the input. */
  public static Refusal of(RefusalCode code, List<Violation> violations) {
    return of(code, violations, List.of());
  }

  /** A refusal for injection: a caller is told where in the input, and not by which rule. */
  public static Refusal ofInjection(List<InjectionFinding> findings) {
    List<Violation> violations = new ArrayList<>();
    for (int at = 0; at < findings.size(); at++) {
      InjectionFinding finding = findings.get(at);
      Violation violation = Violation.of(finding.pointer(), RefusalCode.INJECTION.code());
      if (finding.isOfInput() && !violations.contains(violation)) {
        violations.add(violation);
      }
    }
    return of(RefusalCode.INJECTION, violations, findings);
  }

  /**
   * A refusal of more requests than may come.
   *
   * @param seconds after which one may
   */
  public static Refusal rateLimited(long seconds) {
    return of(RefusalCode.RATE_LIMIT, List.of(), List.of(), seconds);
  }

  private static Refusal of(
      RefusalCode code, List<Violation> violations, List<InjectionFinding> findings) {
    return of(code, violations, findings, 0);
  }

  private static Refusal of(
      RefusalCode code,
      List<Violation> violations,
      List<InjectionFinding> findings,
      long retryAfter) {
    return new Refusal(
        code.control(),
        code.status(),
        code.code(),
        code.title(),
        List.copyOf(violations),
        List.copyOf(findings),
        retryAfter);
  }

  /** A refusal by the function itself, through its mapping. */
  public static Refusal mapped(int status, String code) {
    return new Refusal(Control.FUNCTION, status, code, "Request refused", List.of(), List.of(), 0);
  }

  /** The control that refused. */
  public Control control() {
    return control;
  }

  /** The status for a source that has one. */
  public int status() {
    return status;
  }

  @Override
  public String code() {
    return code;
  }

  /** A sentence for a person, the same for every refusal of this code. */
  public String title() {
    return title;
  }

  /** What was found, and where; empty when the input as a whole is refused. */
  public List<Violation> violations() {
    return violations;
  }

  /** The seconds after which the same may be asked again; 0 where no time mends it. */
  public long retryAfter() {
    return retryAfter;
  }

  /** What the detector of injection saw; for security events alone. */
  public List<InjectionFinding> findings() {
    return findings;
  }
}
