// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Sources of classes that have some properties: in every way in which databind finds some. */
final class GeneratedClasses {
  private static final String JACKSON = "@com.fasterxml.jackson.annotation.";

  private static final List<String> NAMES =
      List.of(
          "id", "name", "value", "note", "lines", "in", "out", "x1", "total", "kind", "_u", "aB",
          "value_", "open");

  private static final List<String> INCLUSIONS =
      List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY");

  private final Random random;
  private final Map<String, String> bases;

  GeneratedClasses(Random random, Map<String, String> bases) {
    this.random = random;
    this.bases = bases;
  }

  /** Chooses a type for a property. */
  interface Types {
    String next();
  }

  /** A property. */
  record Property(String name, String type, String annotations) {
    String getter() {
      String prefix = type.equals("boolean") ? "is" : "get";
      return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String setter() {
      return "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String external() {
      int at = annotations.indexOf("JsonProperty(value = \"");
      return at < 0 ? name : annotations.substring(at + 22, annotations.indexOf('"', at + 22));
    }
  }

  /** A class of a name. */
  String of(String name, Types types) {
    List<Property> properties = properties(types);
    return switch (random.nextInt(6)) {
      case 0 -> creator(name, properties);
      case 1 -> factory(name, properties);
      case 2 -> fields(name, properties);
      case 3 -> inheriting(name, properties);
      default -> onType(properties) + "class " + name + " {\n" + bean(name, properties) + "}\n";
    };
  }

  /** A choice of two types, which are declared inside. */
  String choice(String name, Types types) {
    String property = random.nextBoolean() ? "" : ", property = \"kind-of\"";
    String info =
        JACKSON + "JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME";
    String one = random.nextBoolean() ? ", name = \"one\"" : "";
    String named = one.isEmpty() ? JACKSON + "JsonTypeName(\"one\") " : "";
    List<String> components = new ArrayList<>();
    for (Property each : properties(types)) {
      components.add(each.annotations() + each.type() + ' ' + each.name());
    }
    return info
        + property
        + ") "
        + JACKSON
        + "JsonSubTypes({"
        + JACKSON
        + "JsonSubTypes.Type(value = "
        + name
        + ".One.class"
        + one
        + "), "
        + JACKSON
        + "JsonSubTypes.Type(value = "
        + name
        + ".Two.class, name = \"two/2\")})\nsealed interface "
        + name
        + " {\n"
        + named
        + "record One("
        + String.join(", ", components)
        + ") implements "
        + name
        + " {}\n"
        + "final class Two implements "
        + name
        + " {\n"
        + bean("Two", properties(types))
        + "}\n}\n";
  }

  private List<Property> properties(Types types) {
    Set<String> names = new HashSet<>();
    List<Property> properties = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    while (properties.size() < count) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      if (names.add(name)) {
        String type = types.next();
        properties.add(new Property(name, type, annotations(name, type)));
      }
    }
    return properties;
  }

  /** Annotations of a property. */
  String annotations(String name, String type) {
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
          case "java.time.LocalDate" -> random.nextBoolean() ? "dd.MM.uuuu" : "uuuu-M-d";
          case "java.time.LocalDateTime" -> "uuuu/MM/dd HH:mm:ss";
          case "java.time.LocalTime" -> "HHmm";
          case "java.time.OffsetDateTime" -> "uuuu-MM-dd'T'HH:mmX";
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

  /** Annotations of a type. */
  String onType(List<Property> properties) {
    StringBuilder annotations = new StringBuilder();
    String last = properties.get(properties.size() - 1).name();
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

  private String creator(String name, List<Property> properties) {
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
    return onType(properties)
        + (random.nextBoolean() ? "final " : "")
        + "class "
        + name
        + " {\n"
        + body
        + "}\n";
  }

  private String factory(String name, List<Property> properties) {
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
    return onType(properties) + "final class " + name + " {\n" + body + "}\n";
  }

  private StringBuilder immutable(List<Property> properties) {
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      body.append("  private final " + each.type() + ' ' + each.name() + ";\n");
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
              + each.type()
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

  private String fields(String name, List<Property> properties) {
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      String kept = random.nextInt(8) == 0 ? "transient " : "";
      body.append(
          "  " + each.annotations() + "public " + kept + each.type() + ' ' + each.name() + ";\n");
    }
    body.append("  public static final int CONSTANT = 1;\n  int hidden;\n");
    body.append(random.nextInt(4) == 0 ? "  public final int fixed = 1;\n" : "");
    return onType(properties) + "class " + name + " {\n" + body + "}\n";
  }

  private String inheriting(String name, List<Property> properties) {
    int at = random.nextInt(properties.size() + 1);
    List<Property> inherited = properties.subList(0, at);
    List<Property> own = properties.subList(at, properties.size());
    String base = name + "Base<String>";
    bases.put(
        name + "Base",
        "abstract class "
            + name
            + "Base<E> implements java.io.Serializable {\n  private E extra;\n"
            + "  public E getExtra() { return extra; }\n  public void setExtra(E extra) {"
            + " this.extra = extra; }\n"
            + bean("Base", inherited)
            + "}\n");
    return onType(properties)
        + "class "
        + name
        + " extends "
        + base
        + " {\n"
        + bean(name, own)
        + "}\n";
  }

  private String bean(String name, List<Property> properties) {
    StringBuilder body = new StringBuilder();
    if (random.nextInt(4) == 0 && !name.equals("Base")) {
      body.append("  " + name + "() {}\n  " + name + "(int a, int b) {}\n");
    }
    for (Property each : properties) {
      int at = random.nextInt(3);
      String initial = each.type().equals("String") && random.nextInt(3) == 0 ? " = \"d\"" : "";
      String ignored = random.nextInt(15) == 0 ? JACKSON + "JsonIgnore " : "";
      String access = access(each);
      String field = (at == 0 ? each.annotations() : "") + (random.nextBoolean() ? ignored : "");
      body.append("  " + field + "private " + each.type() + ' ' + each.name() + initial + ";\n");
      boolean read = random.nextInt(8) > 0;
      boolean set = !read || random.nextInt(8) > 0;
      if (read) {
        String getter = at == 1 ? each.annotations() + ignored + access : "";
        body.append(
            "  "
                + getter
                + "public "
                + each.type()
                + ' '
                + each.getter()
                + "() { return "
                + each.name()
                + "; }\n");
      }
      if (set) {
        String setter = at == 2 ? each.annotations() + ignored + access : "";
        String shown = random.nextInt(3) == 0 ? "" : "public ";
        body.append(
            "  " + setter + shown + "void " + each.setter() + "(" + each.type() + " v) {\n");
        if (each.type().equals("String") && random.nextBoolean()) {
          body.append("    if (v != null && v.startsWith(\"x\"))");
          body.append(" throw new IllegalArgumentException(v);\n");
          body.append("    if (v != null && v.startsWith(\"y\"))");
          body.append(" throw new IllegalStateException(new IllegalArgumentException(v));\n");
        }
        body.append("    this." + each.name() + " = v;\n  }\n");
      }
    }
    if (random.nextInt(5) == 0) {
      body.append("  public String getSummary() { return \"s\"; }\n");
    }
    if (random.nextInt(5) == 0) {
      body.append("  String getSecret() { return \"s\"; }\n  public void ready() {}\n");
    }
    return body.toString();
  }

  private String access(Property property) {
    if (property.annotations().contains("JsonProperty") || random.nextInt(8) > 0) {
      return "";
    }
    String access = random.nextBoolean() ? "READ_ONLY" : "WRITE_ONLY";
    return JACKSON
        + "JsonProperty(access = com.fasterxml.jackson.annotation.JsonProperty.Access."
        + access
        + ") ";
  }
}
