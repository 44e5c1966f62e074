// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A property with one constraint.
 *
 * @param annotation the constraint, as it is written
 * @param type the declared type, as it is written
 * @param call our check, as it is written, with {@code {}} for the value
 * @param values values of the type
 */
record Property(String annotation, String type, String call, Values values) {
  /** Values of a type, each from a random number. */
  interface Values {
    @Nullable Object next(SplittableRandom random);
  }

  String field(int number) {
    return "  " + annotation + " public " + type + " p" + number + ";\n";
  }

  /** The overload is resolved for the declared type, as it will be in an entry. */
  String caseOf(int number) {
    String value = "((" + type + ") value)";
    return "      case " + number + ": return " + call.replace("{}", value) + ";\n";
  }

  boolean isPrimitive() {
    return type.indexOf('[') < 0 && Character.isLowerCase(type.charAt(0)) && type.indexOf('.') < 0;
  }
}
