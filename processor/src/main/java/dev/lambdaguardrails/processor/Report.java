// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** What was found about one function: told together, or not at all if it is read again. */
final class Report {
  /** What a handler of whole events is not protected from. */
  static final String WHOLE_EVENTS =
      " receives whole events: they are admitted and authorized, but neither bound nor validated."
          + " Implement GuardedFunction to have its input validated.";

  private final List<Found> found = new ArrayList<>();
  private boolean clean = true;

  /** Adds a misuse, with a value for each name in its message. */
  void add(Place place, Misuse misuse, String... values) {
    clean = false;
    found.add(new Found(Diagnostic.Kind.ERROR, place, misuse.message(values)));
  }

  /** Adds a risk, with a value for each name in its message. */
  void warn(Place place, Risk risk, String... values) {
    found.add(new Found(Diagnostic.Kind.WARNING, place, risk.message(values)));
  }

  void note(Place place, String text) {
    found.add(new Found(Diagnostic.Kind.NOTE, place, text));
  }

  /** Whether no misuse was found. */
  boolean clean() {
    return clean;
  }

  void print(Messager messager) {
    for (Found each : found) {
      each.place().print(messager, each.kind(), each.text());
    }
  }

  private record Found(Diagnostic.Kind kind, Place place, String text) {}
}
