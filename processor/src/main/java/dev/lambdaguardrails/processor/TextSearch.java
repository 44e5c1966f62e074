// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Where the texts of types stand, as far as the compiled path knows them. */
final class TextSearch {
  private final ShapeReader shapes;
  private final Map<String, Boolean> known = new HashMap<>();

  TextSearch(ShapeReader shapes) {
    this.shapes = shapes;
  }

  /** Whether a value of a type may hold a text. */
  boolean holds(TypeMirror type) {
    return known.computeIfAbsent(ShapeReader.key(type), key -> holds(type, new HashSet<>()));
  }

  /** Whether every text can be read back from where it was bound. */
  boolean isReadable(TypeMirror root) {
    return all(root, new HashSet<>(), each -> each.accessor() != null || !holds(each.type()));
  }

  /** Whether anything is said of the detection somewhere. */
  boolean isAnnotated(TypeMirror root) {
    return !all(root, new HashSet<>(), each -> !TextPlace.of(each.members()).isAnnotated());
  }

  /** Whether an object may hold itself: no component of a record does, for it is made before. */
  boolean mayHoldItself(TypeMirror type) {
    return ((DeclaredType) type).asElement().getKind() != ElementKind.RECORD
        && reaches(type, ShapeReader.key(type), new HashSet<>());
  }

  /** What is asked of a component. */
  private interface Condition {
    boolean holds(Component component);
  }

  private boolean holds(TypeMirror type, Set<String> seen) {
    if (!seen.add(ShapeReader.key(type))) {
      return false;
    }
    ScalarForm scalar = ScalarForm.of(type);
    if (scalar != null) {
      return scalar == ScalarForm.STRING || scalar == ScalarForm.HTML;
    }
    Shape.Holder holder = holder(type);
    if (holder != null) {
      return holder.kind() == Shape.Kind.MAP || holds(holder.element(), seen);
    }
    boolean holds = false;
    for (DeclaredType each : objects(type)) {
      for (Component component : shapes.structure(each).components()) {
        holds |= holds(component.type(), seen);
      }
    }
    return holds;
  }

  private boolean all(TypeMirror type, Set<String> seen, Condition condition) {
    if (!seen.add(ShapeReader.key(type))) {
      return true;
    }
    Shape.Holder holder = holder(type);
    if (holder != null) {
      return all(holder.element(), seen, condition);
    }
    boolean all = true;
    for (DeclaredType each : objects(type)) {
      for (Component component : shapes.structure(each).components()) {
        all &= condition.holds(component) && all(component.type(), seen, condition);
      }
    }
    return all;
  }

  private boolean reaches(TypeMirror type, String target, Set<String> seen) {
    if (!seen.add(ShapeReader.key(type))) {
      return false;
    }
    Shape.Holder holder = holder(type);
    if (holder != null) {
      return arrives(holder.element(), target, seen);
    }
    boolean reaches = false;
    for (DeclaredType each : objects(type)) {
      for (Component component : shapes.structure(each).components()) {
        reaches |= arrives(component.type(), target, seen);
      }
      reaches |= !isObject(type) && ShapeReader.key(each).equals(target);
    }
    return reaches;
  }

  private boolean arrives(TypeMirror type, String target, Set<String> seen) {
    return ShapeReader.key(type).equals(target) || reaches(type, target, seen);
  }

  /** The objects that a value of a type may be: several, where one stands for others. */
  private List<DeclaredType> objects(TypeMirror type) {
    if (isObject(type)) {
      return List.of((DeclaredType) type);
    }
    return ScalarForm.of(type) == null && shapes.outline(type) instanceof Shape.Choice choice
        ? List.copyOf(choice.members().values())
        : List.of();
  }

  private Shape.@Nullable Holder holder(TypeMirror type) {
    return !isObject(type) && shapes.outline(type) instanceof Shape.Holder holder ? holder : null;
  }

  /**
   * Whether a type stands for itself, though it may be one of several where another is declared.
   */
  boolean isObject(TypeMirror type) {
    TypeElement element = TypeText.element(type);
    return element != null
        && element.getKind() != ElementKind.ENUM
        && TypeText.isConcrete(element)
        && !TypeGraph.isPlatform(element)
        && ScalarForm.of(type) == null;
  }
}
