// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.GeneratedClasses.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources of classes without setters. */
final class GeneratedImmutables {
  private static final String JACKSON = "@com.fasterxml.jackson.annotation.";

  private final Random random;
  private final GeneratedJackson jackson;
  private final GeneratedConstraints constraints;
  private final GeneratedSupertypes supertypes;

  GeneratedImmutables(
      Random random,
      GeneratedJackson jackson,
      GeneratedConstraints constraints,
      GeneratedSupertypes supertypes) {
    this.random = random;
    this.jackson = jackson;
    this.constraints = constraints;
    this.supertypes = supertypes;
  }

  /** With a constructor that takes all. */
  String creator(String name, List<Property> properties) {
    StringBuilder body = immutable(properties);
    boolean marked = random.nextInt(4) > 0;
    body.append(marked ? "  " + JACKSON + "JsonCreator\n  " : "  ");
    body.append(name).append('(').append(parameters(properties)).append(") {\n");
    properties.forEach(
        each -> body.append("    this." + each.name() + " = " + each.name() + ";\n"));
    if (properties.get(0).type().equals("String")) {
      String first = properties.get(0).name();
      body.append("    if (" + first + " != null && " + first + ".startsWith(\"x\"))");
      body.append(" throw new IllegalArgumentException();\n");
    }
    body.append("  }\n");
    if (marked && random.nextInt(3) == 0) {
      body.append("  " + name + "() { this(" + nothing(properties) + "); }\n");
    }
    return jackson.onType(properties.get(properties.size() - 1).name())
        + constraints.onClass()
        + (random.nextBoolean() ? "final " : "")
        + "class "
        + name
        + supertypes.of(name, properties, body.toString())
        + " {\n"
        + body
        + "}\n";
  }

  /** With a factory that takes all, and makes nothing of an empty text. */
  String factory(String name, List<Property> properties) {
    StringBuilder body = immutable(properties);
    body.append("  private " + name + "(" + plain(properties) + ", Void nothing) {\n");
    properties.forEach(
        each -> body.append("    this." + each.name() + " = " + each.name() + ";\n"));
    body.append("  }\n  " + JACKSON + "JsonCreator\n  static " + name + " of(");
    body.append(parameters(properties)).append(") {\n");
    if (properties.get(0).type().equals("String")) {
      String first = properties.get(0).name();
      body.append("    if (" + first + " != null && " + first + ".isEmpty()) return null;\n");
    }
    List<String> names = properties.stream().map(Property::name).toList();
    body.append("    return new " + name + "(" + String.join(", ", names) + ", null);\n  }\n");
    return jackson.onType(properties.get(properties.size() - 1).name())
        + constraints.onClass()
        + "final class "
        + name
        + supertypes.of(name, properties, body.toString())
        + " {\n"
        + body
        + "}\n";
  }

  private StringBuilder immutable(List<Property> properties) {
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      body.append("  private final " + each.ofField() + ' ' + each.name() + ";\n");
    }
    for (Property each : properties) {
      String shown = random.nextInt(8) == 0 ? "" : "public ";
      String renamed =
          each.external().equals(each.name()) || random.nextInt(4) == 0
              ? ""
              : JACKSON + "JsonProperty(\"" + each.external() + "\") ";
      String ignored = random.nextInt(15) == 0 ? JACKSON + "JsonIgnore " : "";
      body.append(
          "  "
              + renamed
              + ignored
              + shown
              + each.ofGetter()
              + ' '
              + each.getter()
              + "() { return "
              + each.name()
              + "; }\n");
    }
    return body;
  }

  private static String parameters(List<Property> properties) {
    List<String> parameters = new ArrayList<>();
    for (Property each : properties) {
      String annotations = each.annotations().replaceFirst("@\\S+JsonProperty(\\(.+?\\))? ", "");
      parameters.add(
          JACKSON
              + "JsonProperty(\""
              + each.external()
              + "\") "
              + annotations
              + each.type()
              + ' '
              + each.name());
    }
    return String.join(", ", parameters);
  }

  private static String plain(List<Property> properties) {
    return String.join(
        ", ", properties.stream().map(each -> each.type() + ' ' + each.name()).toList());
  }

  private static String nothing(List<Property> properties) {
    List<String> values = new ArrayList<>();
    for (Property each : properties) {
      values.add(
          switch (each.type()) {
            case "boolean" -> "false";
            case "byte", "short", "int", "long", "float", "double", "char" ->
                "(" + each.type() + ") 0";
            default -> "(" + each.type() + ") null";
          });
    }
    return String.join(", ", values);
  }
}
