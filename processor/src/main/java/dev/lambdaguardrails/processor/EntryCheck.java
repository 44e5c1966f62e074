// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.util.Elements;

/** The entry has a name of its own, and finds on the classpath what it calls. */
final class EntryCheck implements Check {
  private final Elements elements;
  private final Set<String> sources;

  EntryCheck(Elements elements, Set<String> sources) {
    this.elements = elements;
    this.sources = sources;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    Place place = Place.of(function.type());
    if (sources.contains(function.entry())) {
      report.add(place, Misuse.ENTRY_TAKEN, function.entryName(), function.simpleName());
    }
    if (EntryWriter.needsReferencePath(function)
        && elements.getTypeElement(Names.REFERENCE_PATH) == null) {
      report.add(place, Misuse.VALIDATION_MISSING, function.simpleName());
    }
  }
}
