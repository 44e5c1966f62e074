// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** The methods that Hibernate Validator takes for properties. */
final class Getters {
  private Getters() {}

  static boolean isGetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeKind returned = method.getReturnType().getKind();
    if (!method.getParameters().isEmpty() || returned == TypeKind.VOID) {
      return false;
    }
    boolean asks = name.startsWith("is") || name.startsWith("has");
    return name.startsWith("get") || (asks && returned == TypeKind.BOOLEAN);
  }

  /** The property of a getter. */
  static String property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    String rest = name.substring(name.startsWith("is") ? 2 : 3);
    boolean acronym =
        rest.length() > 1
            && Character.isUpperCase(rest.charAt(0))
            && Character.isUpperCase(rest.charAt(1));
    return rest.isEmpty() || acronym
        ? rest
        : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
  }
}
