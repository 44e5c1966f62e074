// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Batch and quarantine stand only where single records are served. */
final class RecordSettingsCheck implements Check {
  private final Visibility visibility;

  RecordSettingsCheck(Visibility visibility) {
    this.visibility = visibility;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    boolean batch = function.settings().batch() != null;
    TypeMirror quarantine = function.settings().quarantine();
    if (batch) {
      stands("batch", Misuse.BATCH_ON_REQUEST, function, report);
    }
    if (quarantine != null) {
      stands("quarantine", Misuse.QUARANTINE_ON_REQUEST, function, report);
      usable(quarantine, function, report);
    }
  }

  private static void stands(
      String attribute, Misuse onRequest, FunctionModel function, Report report) {
    Place place = function.guarded().place(attribute);
    if (function.source().request) {
      report.add(place, onRequest, function.source().name());
    } else if (ContractCheck.holds(function) && !function.handling().bound) {
      report.add(place, Misuse.RECORDS_UNSEEN, function.simpleName(), attribute);
    }
  }

  private void usable(TypeMirror quarantine, FunctionModel function, Report report) {
    TypeElement type = TypeText.element(quarantine);
    if (type == null || type.getQualifiedName().contentEquals(Names.QUARANTINE)) {
      return;
    }
    if (!visibility.creates(function.type(), type)) {
      report.add(
          function.guarded().place("quarantine"),
          Misuse.QUARANTINE_UNUSABLE,
          type.getSimpleName().toString(),
          function.simpleName());
    }
  }
}
