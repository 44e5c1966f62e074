// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Source.Trait;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What is said of records stands only where single records are served. */
final class RecordSettingsCheck implements Check {
  private static final int MOST_THREADS = 32;

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
      taken(function, report);
    }
    if (quarantine != null) {
      stands("quarantine", Misuse.QUARANTINE_ON_REQUEST, function, report);
      if (!function.source().has(Trait.REQUEST) && function.source().has(Trait.ANSWER)) {
        Place place = function.guarded().place("quarantine");
        report.add(place, Misuse.QUARANTINE_ON_REQUEST, function.source().name());
      }
      usable("quarantine", quarantine, Names.QUARANTINE, function, report);
    }
    Integer threads = function.settings().threads();
    if (threads != null) {
      threads(threads, function, report);
    }
    TypeMirror duplicates = function.settings().duplicates();
    if (duplicates != null) {
      stands("duplicates", Misuse.DUPLICATES_WITHOUT_IDS, function, report);
      if (!function.source().has(Trait.REQUEST) && !function.source().has(Trait.ID)) {
        Place place = function.guarded().place("duplicates");
        report.add(place, Misuse.DUPLICATES_WITHOUT_IDS, function.source().name());
      }
      usable("duplicates", duplicates, Names.DUPLICATE_FILTER, function, report);
    }
  }

  private static void stands(
      String attribute, Misuse onRequest, FunctionModel function, Report report) {
    Place place = function.guarded().place(attribute);
    if (function.source().has(Trait.REQUEST)) {
      report.add(place, onRequest, function.source().name());
    } else if (ContractCheck.holds(function) && !function.handling().bound) {
      report.add(place, Misuse.RECORDS_UNSEEN, function.simpleName(), attribute);
    }
  }

  private static void threads(int threads, FunctionModel function, Report report) {
    Place place = function.guarded().place("threads");
    if (!function.source().has(Trait.QUEUE)) {
      report.add(place, Misuse.THREADS_WITHOUT_QUEUE, function.source().name());
    } else {
      stands("threads", Misuse.THREADS_WITHOUT_QUEUE, function, report);
    }
    if (threads < 1 || threads > MOST_THREADS) {
      report.add(
          place,
          Misuse.LIMIT_RANGE,
          "threads",
          Integer.toString(threads),
          "1",
          Integer.toString(MOST_THREADS));
    }
  }

  private static void taken(FunctionModel function, Report report) {
    boolean whole = !function.source().has(Trait.REQUEST) && !function.source().has(Trait.PARTIAL);
    if (whole && "PARTIAL".equals(function.settings().batch())) {
      Place place = function.guarded().place("batch");
      report.add(place, Misuse.BATCH_AS_A_WHOLE, function.source().name());
    }
  }

  private void usable(
      String attribute, TypeMirror named, String nothing, FunctionModel function, Report report) {
    TypeElement type = TypeText.element(named);
    if (type == null || type.getQualifiedName().contentEquals(nothing)) {
      return;
    }
    if (!visibility.creates(function.type(), type)) {
      report.add(
          function.guarded().place(attribute),
          Misuse.QUARANTINE_UNUSABLE,
          type.getSimpleName().toString(),
          function.simpleName());
    }
  }
}
