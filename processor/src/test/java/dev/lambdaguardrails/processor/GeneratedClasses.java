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

  private final Random random;
  private final Map<String, String> bases;
  private final GeneratedConstraints constraints;
  private final Types types;
  private final GeneratedJackson jackson;
  private final GeneratedImmutables immutables;
  private final GeneratedSupertypes supertypes;

  GeneratedClasses(
      Random random, Map<String, String> bases, GeneratedConstraints constraints, Types types) {
    this.random = random;
    this.bases = bases;
    this.constraints = constraints;
    this.types = types;
    this.jackson = new GeneratedJackson(random);
    this.supertypes = new GeneratedSupertypes(random, bases, constraints, types);
    this.immutables = new GeneratedImmutables(random, jackson, constraints, supertypes);
  }

  /** Chooses types. */
  interface Types {
    /** A type for a property. */
    String next();

    /** The type of a property, with constraints. */
    String constrained(String type, String property);
  }

  /**
   * A property.
   *
   * @param ofField its type where its field is declared
   * @param ofGetter its type where its getter is
   */
  record Property(String name, String type, String annotations, String ofField, String ofGetter) {
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
  String of(String name) {
    List<Property> properties = properties();
    return switch (random.nextInt(6)) {
      case 0 -> immutables.creator(name, properties);
      case 1 -> immutables.factory(name, properties);
      case 2 -> fields(name, properties);
      case 3 -> inheriting(name, properties);
      default -> {
        String body = bean(name, properties);
        yield jackson.onType(properties.get(properties.size() - 1).name())
            + constraints.onClass()
            + last()
            + "class "
            + name
            + supertypes.of(name, properties, body)
            + " {\n"
            + body
            + "}\n";
      }
    };
  }

  /** A choice of two types, which are declared inside. */
  String choice(String name) {
    String property = random.nextBoolean() ? "" : ", property = \"kind-of\"";
    String info =
        JACKSON + "JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME";
    String one = random.nextBoolean() ? ", name = \"one\"" : "";
    String named = one.isEmpty() ? JACKSON + "JsonTypeName(\"one\") " : "";
    List<String> components = new ArrayList<>();
    for (Property each : properties()) {
      components.add(each.annotations() + each.ofField() + ' ' + each.name());
    }
    return constraints.onClass()
        + info
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
        + (random.nextInt(4) == 0
            ? "  @AssertTrue default boolean isFine() { return this instanceof Two; }\n"
            : "")
        + named
        + constraints.onClass()
        + "record One("
        + String.join(", ", components)
        + ") implements "
        + name
        + " {}\n"
        + constraints.onClass()
        + "final class Two implements "
        + name
        + " {\n"
        + bean("Two", properties())
        + "}\n}\n";
  }

  private List<Property> properties() {
    Set<String> names = new HashSet<>();
    List<Property> properties = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    while (properties.size() < count) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      if (names.add(name)) {
        String type = types.next();
        String ofField = random.nextInt(3) > 0 ? types.constrained(type, name) : type;
        String ofGetter = random.nextInt(4) == 0 ? types.constrained(type, name) : type;
        properties.add(new Property(name, type, jackson.onProperty(name, type), ofField, ofGetter));
      }
    }
    return properties;
  }

  private String fields(String name, List<Property> properties) {
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      String kept = random.nextInt(8) == 0 ? "transient " : "";
      body.append(
          "  "
              + each.annotations()
              + "public "
              + kept
              + each.ofField()
              + ' '
              + each.name()
              + ";\n");
    }
    body.append("  public static final int CONSTANT = 1;\n  int hidden;\n");
    body.append(random.nextInt(4) == 0 ? "  public final int fixed = 1;\n" : "");
    return jackson.onType(properties.get(properties.size() - 1).name())
        + constraints.onClass()
        + last()
        + "class "
        + name
        + " {\n"
        + body
        + "}\n";
  }

  private String last() {
    return random.nextInt(3) == 0 ? "final " : "";
  }

  private String inheriting(String name, List<Property> properties) {
    int at = random.nextInt(properties.size() + 1);
    List<Property> inherited = properties.subList(0, at);
    List<Property> own = properties.subList(at, properties.size());
    String base = name + "Base<String>";
    String above = bean("Base", inherited);
    bases.put(
        name + "Base",
        constraints.onClass()
            + "abstract class "
            + name
            + "Base<E> implements java.io.Serializable {\n  private E extra;\n"
            + "  public E getExtra() { return extra; }\n  public void setExtra(E extra) {"
            + " this.extra = extra; }\n"
            + above
            + "}\n");
    String body = bean(name, own);
    return jackson.onType(properties.get(properties.size() - 1).name())
        + constraints.onClass()
        + last()
        + "class "
        + name
        + " extends "
        + base
        + supertypes.of(name, own, body)
        + " {\n"
        + overriding(inherited, above)
        + body
        + "}\n";
  }

  private String overriding(List<Property> inherited, String above) {
    StringBuilder body = new StringBuilder();
    for (Property each : inherited) {
      String getter = each.getter() + "()";
      if (above.contains("public " + each.ofGetter() + ' ' + getter) && random.nextInt(4) == 0) {
        String head = "  @Override public " + supertypes.constrained(each) + ' ' + getter;
        body.append(head + " { return super." + getter + "; }\n");
      }
    }
    return body.toString();
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
      String access = jackson.access(each.annotations());
      String field = (at == 0 ? each.annotations() : "") + (random.nextBoolean() ? ignored : "");
      String seen = random.nextInt(5) > 0 ? "private " : random.nextBoolean() ? "protected " : "";
      body.append("  " + field + seen + each.ofField() + ' ' + each.name() + initial + ";\n");
      boolean read = random.nextInt(8) > 0;
      boolean set = !read || random.nextInt(8) > 0;
      if (read) {
        String getter = at == 1 ? each.annotations() + ignored + access : "";
        body.append(
            "  "
                + getter
                + "public "
                + each.ofGetter()
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
}
