// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.AnnotationValue;

/** What is trusted is named, and has an envelope to be named in. */
final class TrustCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView trust = function.settings().trust();
    if (trust == null) {
      return;
    }
    if (!function.source().isEnveloped()) {
      Place place = function.guarded().place("trust");
      report.add(place, Misuse.TRUST_WITHOUT_ENVELOPE, function.source().name());
    }
    for (String value : List.of("accounts", "apiIds", "sourceArns")) {
      for (AnnotationValue each : trust.array(value)) {
        if (AnnotationView.as(String.class, each).isEmpty()) {
          report.add(trust.place(each), Misuse.TRUST_EMPTY);
        }
      }
    }
  }
}
