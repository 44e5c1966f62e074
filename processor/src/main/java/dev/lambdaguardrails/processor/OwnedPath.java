// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The components of records that lead from an input to a part of it, each with its type.
 *
 * @param steps in order, at least one
 */
record OwnedPath(List<Step> steps) {
  /** How a path begins. */
  static final String PREFIX = "body.";

  /** The types of an id. */
  private static final List<String> IDS =
      List.of("java.lang.String", "java.util.UUID", "java.lang.Integer", "java.lang.Long");

  OwnedPath {
    steps = List.copyOf(steps);
  }

  /** One component. */
  record Step(String name, TypeMirror type) {}

  /** The path in a text as {@code body.order.owner}; null if it does not lead to a component. */
  static @Nullable OwnedPath of(Types types, TypeMirror input, String text) {
    List<Step> steps = new ArrayList<>();
    TypeMirror at = input;
    for (String name : text.substring(PREFIX.length()).split("\\.", -1)) {
      RecordComponentElement component = component(at, name);
      if (component == null) {
        return null;
      }
      ExecutableType accessor =
          (ExecutableType) types.asMemberOf((DeclaredType) at, component.getAccessor());
      at = accessor.getReturnType();
      steps.add(new Step(name, at));
    }
    return new OwnedPath(steps);
  }

  private static @Nullable RecordComponentElement component(TypeMirror type, String name) {
    TypeElement element = TypeText.element(type);
    if (element != null) {
      for (RecordComponentElement each :
          ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
        if (each.getSimpleName().contentEquals(name)) {
          return each;
        }
      }
    }
    return null;
  }

  /** The type of the part. */
  TypeMirror type() {
    return steps.get(steps.size() - 1).type();
  }

  /** Whether the part can be an id. */
  boolean isId() {
    TypeKind kind = type().getKind();
    return kind == TypeKind.INT || kind == TypeKind.LONG || IDS.contains(TypeText.name(type()));
  }
}
