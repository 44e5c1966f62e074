// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The input is a type with declared properties: only these can be validated. */
final class InputCheck implements Check {
  /** What is not the user's: texts, scalars, collections, trees. */
  private static final List<String> NO_OBJECTS =
      List.of("java.", "javax.", "com.fasterxml.jackson.");

  @Override
  public void check(FunctionModel function, Report report) {
    if (!function.handling().bound || TypeText.isVoid(function.input())) {
      return;
    }
    Place place = Place.of(function.type());
    TypeMirror input = function.input();
    TypeElement type = TypeText.element(input);
    if (TypeText.name(input).startsWith(Names.EVENTS_PACKAGE + '.')) {
      String name = TypeText.simple(input);
      String event = function.source().event;
      if (event == null) {
        report.add(place, Misuse.EVENT_UNTYPED, name, function.source().name());
      } else {
        report.add(place, Misuse.INPUT_EVENT, name, event);
      }
    } else if (type == null || !isObject(type)) {
      report.add(place, Misuse.INPUT_NO_OBJECT, TypeText.simple(input));
    } else if (!TypeText.isConcrete(type) && !isSealed(type)) {
      report.add(place, Misuse.INPUT_OPEN, TypeText.simple(input));
    }
  }

  static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  private static boolean isObject(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return type.getKind() != ElementKind.ENUM
        && NO_OBJECTS.stream().noneMatch(name::startsWith)
        && !Supertypes.named(type, "java.util.Collection")
        && !Supertypes.named(type, "java.util.Map");
  }
}
