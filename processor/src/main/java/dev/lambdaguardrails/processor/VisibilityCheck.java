// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** The entry can name the types of the input and the output. */
final class VisibilityCheck implements Check {
  private final Visibility visibility;

  VisibilityCheck(Visibility visibility) {
    this.visibility = visibility;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    if (function.handling().bound) {
      Place place = Place.of(function.type());
      visibility.check(function.input(), place, function, report);
      visibility.check(function.output(), place, function, report);
    }
  }
}
