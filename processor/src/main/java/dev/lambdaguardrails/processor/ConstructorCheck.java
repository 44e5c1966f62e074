// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A function has one constructor that the entry can call. */
final class ConstructorCheck implements Check {
  @Override
  public void check(FunctionModel function, Report report) {
    TypeElement type = function.type();
    if (type.getKind() == ElementKind.ENUM
        || type.getNestingKind() != NestingKind.TOP_LEVEL
        || !TypeText.isConcrete(type)) {
      return;
    }
    Construction construction = Construction.of(type);
    if (construction.withSecrets().size() > 1) {
      report.add(Place.of(type), Misuse.SECRET_CONSTRUCTORS, function.simpleName());
    } else if (construction.called() == null) {
      report.add(Place.of(type), Misuse.FUNCTION_CONSTRUCTOR, function.simpleName());
    }
  }
}
