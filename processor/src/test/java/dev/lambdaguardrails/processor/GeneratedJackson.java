// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Random;

/** Random annotations of Jackson's. */
final class GeneratedJackson {
  private static final String JACKSON = "@com.fasterxml.jackson.annotation.";

  private static final List<String> INCLUSIONS =
      List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY");

  private final Random random;

  GeneratedJackson(Random random) {
    this.random = random;
  }

  /** Annotations of a property. */
  String onProperty(String name, String type) {
    StringBuilder annotations = new StringBuilder();
    if (random.nextInt(6) == 0) {
      annotations.append(JACKSON).append("JsonProperty(value = \"j/" + name + "\") ");
    } else if (random.nextInt(12) == 0) {
      annotations.append(JACKSON).append("JsonProperty ");
    }
    if (random.nextInt(6) == 0) {
      annotations.append(JACKSON).append("JsonAlias({\"a-" + name + "\", \"b~" + name + "\"}) ");
    }
    if (random.nextInt(5) == 0) {
      annotations.append(JACKSON).append("JsonInclude(").append(inclusion()).append(") ");
    }
    String pattern =
        switch (type) {
          case "LocalDate" -> random.nextBoolean() ? "dd.MM.uuuu" : "uuuu-M-d";
          case "LocalDateTime" -> "uuuu/MM/dd HH:mm:ss";
          case "LocalTime" -> "HHmm";
          case "OffsetDateTime" -> "uuuu-MM-dd'T'HH:mmX";
          default -> "";
        };
    if (!pattern.isEmpty() && random.nextInt(3) > 0) {
      annotations.append(JACKSON).append("JsonFormat(pattern = \"" + pattern + "\") ");
    } else if (!pattern.isEmpty() && random.nextBoolean()) {
      annotations
          .append(JACKSON)
          .append("JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING) ");
    }
    return annotations.toString();
  }

  private String inclusion() {
    return "com.fasterxml.jackson.annotation.JsonInclude.Include."
        + INCLUSIONS.get(random.nextInt(INCLUSIONS.size()));
  }

  /** Annotations of a type, which may name its last property. */
  String onType(String last) {
    StringBuilder annotations = new StringBuilder();
    if (random.nextInt(6) == 0) {
      annotations.append(JACKSON).append("JsonPropertyOrder({\"" + last + "\", \"nope\"})\n");
    }
    if (random.nextInt(6) == 0) {
      annotations.append(JACKSON).append("JsonInclude(").append(inclusion()).append(")\n");
    }
    switch (random.nextInt(12)) {
      case 0 -> annotations.append(JACKSON).append("JsonIgnoreProperties(ignoreUnknown = true)\n");
      case 1 -> annotations.append(JACKSON).append("JsonIgnoreProperties(\"unknown\")\n");
      case 2 ->
          annotations
              .append(JACKSON)
              .append("JsonIgnoreProperties(value = {\"other\"}, ignoreUnknown = true)\n");
      case 3 -> annotations.append(JACKSON).append("JsonIgnoreProperties(\"" + last + "\")\n");
      default -> {}
    }
    return annotations.toString();
  }

  /** Which sides a property has, if its other annotations leave that open. */
  String access(String annotations) {
    if (annotations.contains("JsonProperty") || random.nextInt(8) > 0) {
      return "";
    }
    String access = random.nextBoolean() ? "READ_ONLY" : "WRITE_ONLY";
    return JACKSON
        + "JsonProperty(access = com.fasterxml.jackson.annotation.JsonProperty.Access."
        + access
        + ") ";
  }
}
