// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A function is a class that the entry can create: top-level, not abstract, not generic. */
final class ClassCheck implements Check {
  private static final Set<ElementKind> CLASSES = Set.of(ElementKind.CLASS, ElementKind.RECORD);

  @Override
  public void check(FunctionModel function, Report report) {
    TypeElement type = function.type();
    Place place = Place.of(type);
    String name = function.simpleName();
    if (!CLASSES.contains(type.getKind())) {
      report.add(place, Misuse.FUNCTION_NO_CLASS, name);
      return;
    }
    if (type.getNestingKind() != NestingKind.TOP_LEVEL) {
      report.add(place, Misuse.FUNCTION_NESTED, name);
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report.add(place, Misuse.FUNCTION_ABSTRACT, name);
    }
    if (!type.getTypeParameters().isEmpty()) {
      report.add(place, Misuse.FUNCTION_GENERIC, name);
    }
  }
}
