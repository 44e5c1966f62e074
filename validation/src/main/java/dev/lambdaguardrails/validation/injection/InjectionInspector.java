// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import dev.lambdaguardrails.InjectionFinding;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Inspector;
import java.util.List;

/**
 * The detector as a control of the guard: what {@code GuardBuilder.inspect} is given, and what an
 * entry looks into a place by that has {@link NoInjection}.
 *
 * <p>Stops nothing by itself: the guard refuses or records by the mode of {@code INSPECTION} what
 * it tells. Immutable; serves concurrent invocations.
 */
public final class InjectionInspector implements Inspector {
  private final InjectionDetector detector;
  private final InjectionRule[] suppressed;
  private final InjectionClass[] demanded;

  private InjectionInspector(
      InjectionDetector detector, InjectionRule[] suppressed, InjectionClass[] demanded) {
    this.detector = detector;
    this.suppressed = suppressed;
    this.demanded = demanded;
  }

  /** An inspector of a sensitivity, without some of its rules. */
  public static InjectionInspector of(Sensitivity sensitivity, InjectionRule... suppressed) {
    return new InjectionInspector(
        InjectionDetector.of(sensitivity), suppressed.clone(), new InjectionClass[0]);
  }

  /** The same at a place that demands that some classes are refused there; none means all. */
  public InjectionInspector demanding(InjectionClass... classes) {
    return new InjectionInspector(
        detector, suppressed, classes.length == 0 ? InjectionClass.values() : classes.clone());
  }

  @Override
  public void inspect(String text, Inspection inspection) {
    List<Finding> findings = detector.inspect(text);
    for (int at = 0; at < findings.size(); at++) {
      Finding finding = findings.get(at);
      if (!contains(suppressed, finding.rule())) {
        inspection.add(told(finding, inspection), contains(demanded, finding.injection()));
      }
    }
  }

  @Override
  public void prime() {
    for (String text : PrimingTexts.ALL) {
      detector.inspect(text);
    }
  }

  private static InjectionFinding told(Finding finding, Inspection inspection) {
    return new InjectionFinding(
        inspection.place(),
        finding.injection().name(),
        finding.id(),
        finding.severity().name(),
        finding.view().name(),
        finding.depth(),
        finding.unfinished());
  }

  private static boolean contains(Object[] all, Object one) {
    for (Object each : all) {
      if (each == one) {
        return true;
      }
    }
    return false;
  }
}
