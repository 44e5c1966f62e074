// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What an entry can name and create from its package. */
final class Visibility {
  private final Elements elements;

  Visibility(Elements elements) {
    this.elements = elements;
  }

  /** Reports every type in a type that an entry of the function cannot name. */
  void check(TypeMirror type, Place place, FunctionModel function, Report report) {
    if (type instanceof ArrayType array) {
      check(array.getComponentType(), place, function, report);
    }
    if (type instanceof DeclaredType declared) {
      if (!names(function.type(), declared.asElement())) {
        report.add(place, Misuse.TYPE_HIDDEN, name(declared), function.simpleName());
      }
      for (TypeMirror argument : declared.getTypeArguments()) {
        check(argument, place, function, report);
      }
    }
  }

  /** Whether a class can be created without parameters from where another one is. */
  boolean creates(TypeElement from, TypeElement type) {
    if (!TypeText.isConcrete(type) || !names(from, type) || isInner(type)) {
      return false;
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && member(from, constructor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type, and all that encloses it, can be named from where another one is. */
  boolean names(TypeElement from, Element type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!member(from, each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a member can be used from where a class is, if its type can. */
  boolean member(TypeElement from, Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE)
            && elements.getPackageOf(member).equals(elements.getPackageOf(from)));
  }

  /** Whether an object of a type belongs to one of another. */
  static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static String name(DeclaredType type) {
    return type.asElement().getSimpleName().toString();
  }
}
