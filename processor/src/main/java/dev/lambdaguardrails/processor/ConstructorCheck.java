// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A function has a constructor without parameters; others are for its tests. */
final class ConstructorCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    TypeElement type = function.type();
    if (type.getKind() != ElementKind.ENUM
        && type.getNestingKind() == NestingKind.TOP_LEVEL
        && TypeText.isConcrete(type)
        && !isConstructible(type)) {
      report.add(Place.of(type), Misuse.FUNCTION_CONSTRUCTOR, function.simpleName());
    }
  }

  private static boolean isConstructible(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }
}
