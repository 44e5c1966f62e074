// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The patterns of dates and times that mean the same in every language. */
final class DatePattern {
  private static final Set<String> TYPES =
      Set.of(
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  /** Fields that are written in digits, as many as there are letters or more. */
  private static final Pattern DIGITS =
      Pattern.compile("([^A-Za-z]|u+|y+|M{1,2}(?!M)|d+|H+|m+|s+|S+|n+|X+|x+|Z{1,3}(?!Z))*");

  private DatePattern() {}

  /**
   * The pattern that an annotation gives a type, null if it gives none.
   *
   * @throws NotCompiled if it is outside
   */
  static @Nullable String of(
      TypeElement holder, AnnotationView format, TypeMirror type, Side side) {
    String pattern = format.text("pattern");
    String shape = format.constant("shape");
    boolean known = TYPES.contains(TypeText.name(type));
    if (!known || !Set.of("ANY", "STRING").contains(shape)) {
      throw outside(holder, type);
    }
    if (pattern.isEmpty()) {
      return null;
    }
    String unquoted = QUOTED.matcher(pattern).replaceAll("");
    boolean era = side == Side.INPUT && unquoted.indexOf('y') >= 0;
    if (era || !DIGITS.matcher(unquoted).matches() || !isPattern(pattern)) {
      throw outside(holder, type);
    }
    return pattern;
  }

  private static boolean isPattern(String pattern) {
    try {
      DateTimeFormatter unused = DateTimeFormatter.ofPattern(pattern);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static NotCompiled outside(TypeElement holder, TypeMirror type) {
    return new NotCompiled(
        holder.getSimpleName().toString(),
        "has a @JsonFormat of " + TypeText.simple(type) + " without a compiled form.");
  }
}
