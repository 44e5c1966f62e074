// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** How an entry gets at the members of an object. */
final class MemberAccess {
  private final Types types;
  private final Elements elements;
  private final Visibility visibility;
  private final TypeElement from;

  MemberAccess(Types types, Elements elements, Visibility visibility, TypeElement from) {
    this.types = types;
    this.elements = elements;
    this.visibility = visibility;
    this.from = from;
  }

  /**
   * What reads a property, as it stands behind the dot; null if the entry does not get at it.
   *
   * @throws NotCompiled if it has to
   */
  @Nullable String reading(TypeElement type, Accessor accessor, boolean demanded) {
    Element member = accessor.element();
    if (demanded && member instanceof ExecutableElement method) {
      checkCalled(type, method);
    } else if (demanded) {
      checkSeen(type, member);
    }
    if (!visibility.member(from, member)) {
      return null;
    }
    String name = member.getSimpleName().toString();
    return member.getKind().isField() ? name : name + "()";
  }

  /** What reads back what was bound; null if the entry does not get at it, or it may throw. */
  @Nullable String readingBack(TypeElement type, Accessor accessor) {
    try {
      return reading(type, accessor, true);
    } catch (NotCompiled hidden) {
      return null;
    }
  }

  /**
   * What sets a property, up to the value.
   *
   * @throws NotCompiled if the entry does not get at it
   */
  String setting(TypeElement type, Accessor accessor) {
    Element member = accessor.element();
    if (member instanceof ExecutableElement method) {
      checkCalled(type, method);
      return member.getSimpleName() + "(";
    }
    checkSeen(type, member);
    if (member.getModifiers().contains(Modifier.FINAL)) {
      throw outside(type, "sets the final field " + member.getSimpleName() + '.');
    }
    return member.getSimpleName() + " = ";
  }

  /**
   * Checks that the entry can call a method or constructor, and what it may throw.
   *
   * @throws NotCompiled if it cannot
   */
  void checkCalled(TypeElement type, ExecutableElement method) {
    checkSeen(type, method);
    TypeMirror runtime = type("java.lang.RuntimeException");
    TypeMirror error = type("java.lang.Error");
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!types.isSubtype(thrown, runtime) && !types.isSubtype(thrown, error)) {
        throw outside(type, "throws " + TypeText.simple(thrown) + " in " + name(method) + '.');
      }
    }
  }

  /** What is not public is seen through a class of the same package only. */
  private void checkSeen(TypeElement type, Element member) {
    boolean open = member.getModifiers().contains(Modifier.PUBLIC);
    boolean near = elements.getPackageOf(type).equals(elements.getPackageOf(from));
    if (!visibility.member(from, member) || !(open || near)) {
      throw outside(type, "hides " + name(member) + " from the entry.");
    }
  }

  private TypeMirror type(String name) {
    TypeElement element = elements.getTypeElement(name);
    if (element == null) {
      throw new Unreadable();
    }
    return element.asType();
  }

  private static String name(Element member) {
    return member.getKind() == ElementKind.CONSTRUCTOR
        ? "its constructor"
        : member.getSimpleName().toString();
  }

  private static NotCompiled outside(TypeElement type, String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }
}
