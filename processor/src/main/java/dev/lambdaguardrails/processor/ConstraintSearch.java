// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Whether a type may have a constraint anywhere. One that comes from a class file may have some
 * that no compiler before JDK 22 shows, on the elements of its containers.
 */
final class ConstraintSearch {
  private final Set<String> sources;

  ConstraintSearch(Set<String> sources) {
    this.sources = sources;
  }

  /** Whether one may stand in any of these types. */
  boolean finds(TypeMirror root, Set<TypeElement> types) {
    boolean found = Constraints.matterIn(root);
    for (TypeElement type : types) {
      found |= finds(type);
    }
    return found;
  }

  /** In a type, or in what it inherits. */
  private boolean finds(TypeElement type) {
    boolean found = stands(type) || hides(type);
    for (TypeElement supertype : Supertypes.own(type)) {
      found |= finds(supertype);
    }
    for (Element member : type.getEnclosedElements()) {
      found |=
          stands(member) || (member.getKind().isField() && Constraints.matterIn(member.asType()));
      if (member instanceof ExecutableElement method) {
        found |= Constraints.matterIn(method.getReturnType());
        for (Element parameter : method.getParameters()) {
          found |= stands(parameter) || Constraints.matterIn(parameter.asType());
        }
      }
    }
    for (Element component : type.getRecordComponents()) {
      found |= stands(component) || Constraints.matterIn(component.asType());
    }
    return found;
  }

  /** The type, or one that it inherits from, that may have some that the compiler hides. */
  @Nullable TypeElement hiding(TypeElement type) {
    if (hides(type)) {
      return type;
    }
    TypeElement hiding = null;
    for (TypeElement supertype : Supertypes.own(type)) {
      hiding = hiding == null ? hiding(supertype) : hiding;
    }
    return hiding;
  }

  private boolean hides(TypeElement type) {
    boolean own = !type.getQualifiedName().toString().startsWith("java.");
    return own && holds(type) && isOfClassFile(type);
  }

  /** Whether it has containers, in which constraints may stand. */
  private static boolean holds(TypeElement type) {
    boolean holds = false;
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof VariableElement field) {
        holds |= holds(field.asType());
      } else if (member instanceof ExecutableElement method && Getters.isGetter(method)) {
        holds |= holds(method.getReturnType());
      }
    }
    return holds;
  }

  private static boolean holds(TypeMirror type) {
    return type instanceof ArrayType || TypeText.isParametrised(type);
  }

  private boolean isOfClassFile(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getNestingKind() != NestingKind.TOP_LEVEL
        && outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return !sources.contains(outermost.getQualifiedName().toString());
  }

  private static boolean stands(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(Constraints::matters);
  }
}
