// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * How an entry reads from an object what Hibernate Validator reads: the value of a field where the
 * constraint stands on the field, what a getter answers where it stands on the getter.
 */
final class ValueAccess {
  private final Types types;
  private final Elements elements;
  private final Visibility visibility;
  private final SourceFiles files;
  private final TypeElement from;

  /** Of an entry in the package of a class. */
  ValueAccess(
      Types types, Elements elements, Visibility visibility, SourceFiles files, TypeElement from) {
    this.types = types;
    this.elements = elements;
    this.visibility = visibility;
    this.files = files;
    this.from = from;
  }

  /**
   * What reads a field, as it stands behind the dot: itself, or a method that answers nothing else.
   *
   * @throws NotCompiled if there is none
   */
  String field(TypeElement type, ClassMembers members, VariableElement field) {
    if (type.getKind() == ElementKind.RECORD) {
      return accessor(members, field);
    }
    if (isSeen(type, field)) {
      return field.getSimpleName().toString();
    }
    for (ExecutableElement method : members.methods()) {
      boolean same =
          method.getParameters().isEmpty()
              && Objects.equals(method.getEnclosingElement(), field.getEnclosingElement())
              && types.isSameType(method.getReturnType(), field.asType());
      if (same && isCalled(type, method) && files.answers(method, field)) {
        return method.getSimpleName() + "()";
      }
    }
    throw new NotCompiled(
        Constraints.name(field), "has a constraint, and no getter that answers nothing else.");
  }

  /** What reads a component of a record, unless it is written and may answer anything. */
  private String accessor(ClassMembers members, VariableElement field) {
    for (ExecutableElement method : members.methods()) {
      boolean accessor =
          method.getParameters().isEmpty()
              && method.getSimpleName().equals(field.getSimpleName())
              && Objects.equals(method.getEnclosingElement(), field.getEnclosingElement());
      if (accessor && files.writes(method) && !files.answers(method, field)) {
        throw new NotCompiled(
            Constraints.name(field),
            "has a constraint, and an accessor that may change its value.");
      }
    }
    return field.getSimpleName() + "()";
  }

  /**
   * What calls a getter, as it stands behind the dot.
   *
   * @throws NotCompiled if the entry cannot
   */
  String getter(TypeElement type, ClassMembers members, ExecutableElement getter) {
    boolean called = isCalled(type, getter) && !Getters.property(getter).isEmpty();
    for (ExecutableElement method : members.methods()) {
      if (method.getParameters().isEmpty()
          && method.getSimpleName().equals(getter.getSimpleName())) {
        called &= isCalled(type, method);
      }
    }
    if (!called) {
      throw new NotCompiled(Constraints.name(getter), "has a constraint, and cannot be called.");
    }
    return getter.getSimpleName() + "()";
  }

  private boolean isCalled(TypeElement type, ExecutableElement method) {
    return method.getThrownTypes().isEmpty() && isSeen(type, method);
  }

  /** What is not public is seen through a class of the same package only. */
  private boolean isSeen(TypeElement type, Element member) {
    boolean near = elements.getPackageOf(type).equals(elements.getPackageOf(from));
    return visibility.member(from, member)
        && (near || member.getModifiers().contains(Modifier.PUBLIC));
  }
}
