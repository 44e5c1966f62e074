// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.util.Elements;

/** The entry has a name of its own, and finds on the classpath what it calls. */
final class EntryCheck implements Check {
  private final Elements elements;
  private final Set<String> sources;
  private final BindingPlan.Planner planner;

  EntryCheck(Elements elements, Set<String> sources, BindingPlan.Planner planner) {
    this.elements = elements;
    this.sources = sources;
    this.planner = planner;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    Place place = Place.of(function.type());
    if (sources.contains(function.entry())) {
      report.add(place, Misuse.ENTRY_TAKEN, function.entryName(), function.simpleName());
    }
    if (planner.plan(function).needsValidation()
        && elements.getTypeElement(Names.REFERENCE_PATH) == null) {
      report.add(place, Misuse.VALIDATION_MISSING, function.simpleName());
    }
  }
}
