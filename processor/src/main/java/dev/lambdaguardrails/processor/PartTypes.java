// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that the text of a parameter can become. */
final class PartTypes {
  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime");

  private PartTypes() {}

  static boolean isScalar(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return type.getKind() != TypeKind.CHAR;
    }
    TypeElement element = TypeText.element(type);
    return element != null
        && (element.getKind() == ElementKind.ENUM || SCALARS.contains(TypeText.name(type)));
  }

  /** Whether it is a scalar that may be absent. */
  static boolean isOptionalScalar(TypeMirror type) {
    return holdsScalars("java.util.Optional", type);
  }

  static boolean isListOfScalars(TypeMirror type) {
    return holdsScalars("java.util.List", type);
  }

  private static boolean holdsScalars(String container, TypeMirror type) {
    if (!TypeText.name(type).equals(container)) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1 && isScalar(arguments.get(0));
  }
}
