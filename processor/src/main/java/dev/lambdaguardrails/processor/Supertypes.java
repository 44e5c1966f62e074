// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a type extends and implements. */
final class Supertypes {
  private Supertypes() {}

  /** The superclass and the interfaces that a type names. */
  static List<TypeElement> direct(TypeElement type) {
    List<TypeElement> direct = new ArrayList<>();
    TypeElement superclass = TypeText.element(type.getSuperclass());
    if (superclass != null) {
      direct.add(superclass);
    }
    for (TypeMirror each : type.getInterfaces()) {
      TypeElement element = TypeText.element(each);
      if (element != null) {
        direct.add(element);
      }
    }
    return direct;
  }

  /** Those of them that are not the platform's. */
  static List<TypeElement> own(TypeElement type) {
    List<TypeElement> own = direct(type);
    own.removeIf(each -> each.getQualifiedName().toString().startsWith("java."));
    return own;
  }

  /** Whether a type is, extends or implements one of a name. */
  static boolean named(TypeElement type, String name) {
    return type.getQualifiedName().contentEquals(name)
        || direct(type).stream().anyMatch(each -> named(each, name));
  }
}
