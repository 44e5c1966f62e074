// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that constraints support. */
enum Supported {
  ANY("any value"),
  NULLABLE("a value that may be null"),
  TRUTH("a boolean"),
  TEXT("a text"),
  SIZED("a text, collection, map or array"),
  NUMBER("a number, or a text that is one"),
  TIME("a date or time of java.time or java.util");

  private static final Set<String> TIMES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZonedDateTime",
          "java.time.chrono.HijrahDate",
          "java.time.chrono.JapaneseDate",
          "java.time.chrono.MinguoDate",
          "java.time.chrono.ThaiBuddhistDate",
          "java.util.Calendar",
          "java.util.Date");

  /** What they are called in a message. */
  final String words;

  Supported(String words) {
    this.words = words;
  }

  /** Whether a type is one of them. */
  boolean holds(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (this == ANY || this == NULLABLE) {
      return this == ANY || !kind.isPrimitive();
    }
    if (kind.isPrimitive()) {
      return kind == TypeKind.BOOLEAN ? this == TRUTH : this == NUMBER && kind != TypeKind.CHAR;
    }
    if (type instanceof ArrayType) {
      return this == SIZED;
    }
    TypeElement element = TypeText.element(type);
    return element != null && names().stream().anyMatch(name -> Supertypes.named(element, name));
  }

  private Set<String> names() {
    return switch (this) {
      case ANY, NULLABLE -> Set.of();
      case TRUTH -> Set.of("java.lang.Boolean");
      case TEXT -> Set.of("java.lang.CharSequence");
      case SIZED -> Set.of("java.lang.CharSequence", "java.util.Collection", "java.util.Map");
      case NUMBER -> Set.of("java.lang.CharSequence", "java.lang.Number");
      case TIME -> TIMES;
    };
  }
}
