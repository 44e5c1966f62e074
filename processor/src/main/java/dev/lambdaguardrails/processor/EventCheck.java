// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** A handler of whole events takes the event of its source, and is told what it goes without. */
final class EventCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    if (function.handling().bound) {
      return;
    }
    Place place = Place.of(function.type());
    report.note(place, function.simpleName() + Report.WHOLE_EVENTS);
    if (function.handling() == Handling.EVENTS
        && !TypeText.simple(function.input()).equals(function.source().event)) {
      report.add(
          place,
          Misuse.EVENT_OF_OTHER_SOURCE,
          TypeText.simple(function.input()),
          function.source().name(),
          function.source().event);
    }
  }
}
