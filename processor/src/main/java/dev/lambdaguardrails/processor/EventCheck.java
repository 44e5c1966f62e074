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
    String event = function.source().event;
    if (function.handling() != Handling.EVENTS) {
      return;
    }
    if (event == null) {
      report.add(
          place, Misuse.EVENT_UNTYPED, TypeText.simple(function.input()), function.source().name());
    } else if (!TypeText.simple(function.input()).equals(event)) {
      report.add(
          place,
          Misuse.EVENT_OF_OTHER_SOURCE,
          TypeText.simple(function.input()),
          function.source().name(),
          event);
    }
  }
}
