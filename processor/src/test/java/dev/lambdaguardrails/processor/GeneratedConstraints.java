// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random constraints for types, each on one that it supports. */
final class GeneratedConstraints {
  /** Constraints of the user's own: composed, and checked by a static method. */
  static final Map<String, String> SHARED =
      Map.of(
          "Code",
          declared("@NotNull @Size(min = 1, max = 2) @Pattern(regexp = \"[a-z]+\")", "{}", ""),
          "Single",
          declared(
              "@ReportAsSingleViolation @Size(min = 2) @Pattern.List({@Pattern(regexp = \"[a-z]*\"),"
                  + " @Pattern(regexp = \".*[a-c].*\")})",
              "{}",
              ""),
          "Within",
          declared(
              "@Size.List({@Size(min = 1), @Size(max = 9)}) @Code",
              "{}",
              "@OverridesAttribute(constraint = Size.class, name = \"max\", constraintIndex = 1)"
                  + " int most() default 3; @OverridesAttribute(constraint = Size.class, name ="
                  + " \"min\", constraintIndex = 0) int min() default 1;"),
          "Fits",
          declared(
              "@CheckedBy(value = FitsCheck.class, attributes = {\"max\", \"words\"}) @NotNull",
              "%s.Validator.class",
              "final class Validator extends CheckedByValidator<%s> {} int max() default 3; String[] words() default {\"a\", \"x\"}; String value()"
                  + " default \"1.5\"; double min() default 0.5;"),
          "FitsCheck",
          """
          public final class FitsCheck {
            public static boolean fits(Object value, int max, String[] words) {
              String text = String.valueOf(value);
              return text.chars().filter(c -> c == ',').count() < max
                  && !List.of(words).contains(text);
            }
          }
          """,
          "Lone",
          declared(
              "@ReportAsSingleViolation @Fits(max = 2) @NotNull @CheckedBy(LoneCheck.class)",
              "%s.Validator.class",
              "final class Validator extends CheckedByValidator<%s> {}"),
          "LoneCheck",
          """
          public final class LoneCheck {
            public static boolean stands(Object value) {
              return value == null || !value.toString().startsWith("y");
            }
          }
          """);

  private static final String IMPORTS =
      """
      package gen;
      import dev.lambdaguardrails.validation.*;
      import dev.lambdaguardrails.validation.constraint.*;
      import dev.lambdaguardrails.validation.injection.*;
      import dev.lambdaguardrails.validation.sink.SanitizedHtml;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.lang.annotation.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.TimeUnit;
      """;

  private static final List<String> TEXT =
      List.of(
          "@NotBlank",
          "@NotEmpty",
          "@Size(max = %d)",
          "@Size(min = %d)",
          "@Size(min = 1, max = 3)",
          "@Pattern(regexp = \"[a-z]*\")",
          "@Pattern(regexp = \"A.*\", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL})",
          "@Email",
          "@Email(regexp = \".*\\\\.de\")",
          "@Email(flags = Pattern.Flag.UNIX_LINES)",
          "@Code",
          "@Single",
          "@Within",
          "@Within(most = %d)",
          "@Lone",
          "@Size.List({@Size(min = 1), @Size(max = %d), @Size(min = 1)})",
          "@NotBlank(message = \"${x}\") @Size(min = 2) @Size(max = 1)");

  private static final List<String> NUMBER =
      List.of(
          "@Min(%d)",
          "@Max(%d)",
          "@Min(-1) @Max(1)",
          "@Max(9223372036854775807L)",
          "@DecimalMin(\"%d\")",
          "@DecimalMin(value = \"1.50\", inclusive = false)",
          "@DecimalMax(\"1e2\")",
          "@DecimalMax(value = \"1\", inclusive = false)",
          "@Digits(integer = %d, fraction = 2)",
          "@Digits(integer = 3, fraction = 0)",
          "@Positive",
          "@PositiveOrZero",
          "@Negative",
          "@NegativeOrZero");

  private static final List<String> TIME =
      List.of("@Past", "@PastOrPresent", "@Future", "@FutureOrPresent");

  private static final List<String> SIZED =
      List.of(
          "@NotEmpty",
          "@Size(max = %d)",
          "@Size(min = 1, max = 1)",
          "@Size(max = 0) @Size(max = 2)");

  /** What is demanded of the detection of injection. */
  private static final List<String> DETECTION =
      List.of(
          "@NoInjection",
          "@NoInjection({InjectionClass.SQL})",
          "@NoInjection(value = InjectionClass.HTML, sensitivity = Sensitivity.HIGH)",
          "@NoInjection(suppress = {InjectionRule.SQL_TAUTOLOGY, InjectionRule.HTML_ELEMENT})");

  private final Random random;
  private final Random texts;

  GeneratedConstraints(Random random) {
    this.random = random;
    this.texts = new Random(random.nextLong());
  }

  /** The head of a source that can name constraints and the platform's types by simple names. */
  static String imports() {
    return IMPORTS;
  }

  private static String declared(String composed, String validators, String attributes) {
    return composed
        + " @Constraint(validatedBy = "
        + validators
        + ") @Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE, ElementType.TYPE_USE,"
        + " ElementType.ANNOTATION_TYPE}) @Retention(RetentionPolicy.RUNTIME) public @interface %s"
        + " { String message() default \"\"; Class<?>[] groups() default {}; Class<? extends"
        + " Payload>[] payload() default {}; "
        + attributes
        + " }\n";
  }

  /** Constraints on a class. */
  String onClass() {
    return random.nextInt(6) == 0 ? pick(List.of("@Fits(max = %d) ", "@Lone ", "@NotNull ")) : "";
  }

  /** Constraints on a value of a simple type, or on a container; most have none. */
  String on(String type) {
    List<String> all = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      boolean nullable = !Character.isLowerCase(type.charAt(0)) || type.endsWith("[]");
      all.add(nullable && random.nextInt(10) == 0 ? "@Null" : "@NotNull");
    }
    if (random.nextInt(25) == 0) {
      all.add("@Fits(max = %d, min = 7)");
    }
    List<String> fitting = fitting(type);
    if (!fitting.isEmpty() && random.nextInt(2) == 0) {
      String one = pick(fitting);
      String other = pick(fitting);
      all.add(one);
      if (random.nextInt(4) == 0
          && !(one + other).contains(".List")
          && !other.substring(0, 3).equals(one.substring(0, 3))) {
        all.add(other);
      }
    }
    if (type.equals("String") && texts.nextInt(6) == 0) {
      all.add(DETECTION.get(texts.nextInt(DETECTION.size())));
    }
    return all.isEmpty() ? "" : filled(String.join(" ", all)) + " ";
  }

  private static List<String> fitting(String type) {
    return switch (type) {
      case "String" -> TEXT;
      case "boolean", "Boolean" -> List.of("@AssertTrue", "@AssertFalse");
      case "byte", "short", "int", "long", "float", "double" -> NUMBER;
      case "Byte", "Short", "Integer", "Long", "Float", "Double" -> NUMBER;
      case "BigDecimal", "BigInteger" -> NUMBER;
      case "LocalDate", "LocalTime", "LocalDateTime", "Instant", "OffsetDateTime" -> TIME;
      case "ZonedDateTime", "OffsetTime", "Year", "MonthDay" -> TIME;
      case "List", "Set", "Map" -> SIZED;
      default -> type.endsWith("[]") ? SIZED : List.of();
    };
  }

  private String pick(List<String> choices) {
    return filled(choices.get(random.nextInt(choices.size())));
  }

  private String filled(String text) {
    return text.replace("%d", Integer.toString(1 + random.nextInt(4)));
  }
}
