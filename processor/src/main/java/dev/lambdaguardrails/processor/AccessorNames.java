// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The properties that methods stand for by their names: what jackson-databind takes them for. */
final class AccessorNames {
  private AccessorNames() {}

  /** The property that a method reads, empty if none. */
  static String read(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (name.startsWith("get")) {
      return mangled(name, 3);
    }
    return name.startsWith("is") && isTruth(method.getReturnType()) ? mangled(name, 2) : "";
  }

  /** The property that a method sets, empty if none. */
  static String set(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return name.startsWith("set") ? mangled(name, 3) : "";
  }

  /** The name behind a prefix, with every leading capital made small. */
  private static String mangled(String name, int prefix) {
    StringBuilder mangled = new StringBuilder(name.substring(prefix));
    for (int at = 0; at < mangled.length(); at++) {
      char small = Character.toLowerCase(mangled.charAt(at));
      if (small == mangled.charAt(at)) {
        break;
      }
      mangled.setCharAt(at, small);
    }
    return mangled.toString();
  }

  private static boolean isTruth(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || TypeText.name(type).equals("java.lang.Boolean");
  }
}
