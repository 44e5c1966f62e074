// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sources of functions whose input and output is one record of random components: long because one
 * sequence of random numbers makes the whole of a type.
 */
final class GeneratedTypes {
  private static final Map<String, String> SHARED =
      Map.of(
          "Tone",
          "enum Tone { @com.fasterxml.jackson.annotation.JsonProperty(\"s/oft\") SOFT, LOUD }",
          "Colour",
          "enum Colour { RED, GREEN { @Override public String toString() { return \"g\"; } }, BLUE_1 }",
          "Box",
          "record Box<E>(@Valid E value, @NotNull List<@NotNull @Valid E> more) {}",
          "Tree",
          "@Fits(max = 12) record Tree(@NoInjection @NotNull @Size(max = 2) String name, List<@Valid Tree>"
              + " children, @Valid Map<@Size(max = 1) String, Tree> named) { @AssertTrue public"
              + " boolean hasName() { return name != null; } }",
          "Node",
          """
          class Node {
            @NotEmpty public String name;
            @Valid private List<Node> children;
            @com.fasterxml.jackson.annotation.JsonIgnore @Valid public Node getSelf() {
              return this;
            }
            public List<Node> getChildren() { return children; }
            public void setChildren(List<Node> children) { this.children = children; }
          }
          """,
          "Pair",
          "record Pair<A, B>(@NotNull A first, @Trusted(reason = \"a test\") @Valid B second) {}",
          "Picky",
          """
          record Picky(@NotEmpty @Size(max = 2) String value, @Min(1) int level) {
            Picky {
              if (value != null && value.startsWith("x")) {
                throw new IllegalArgumentException(value);
              }
              if (value != null && value.startsWith("y")) {
                throw new IllegalStateException(value);
              }
            }
          }
          """);

  private static final Set<String> CONTAINERS = Set.of("List", "Set", "Map", "Optional");

  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

  private static final List<String> SCALARS =
      List.of(
          "String",
          "Boolean",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "Character",
          "BigDecimal",
          "BigInteger",
          "UUID",
          "Colour",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "Instant",
          "OffsetDateTime",
          "Duration",
          "Period",
          "ZonedDateTime",
          "OffsetTime",
          "Year",
          "MonthDay",
          "ZoneId",
          "ZoneOffset",
          "DayOfWeek",
          "TimeUnit",
          "Tone");

  private static final List<String> ARRAYS =
      List.of("byte[]", "int[]", "long[]", "double[]", "String[]", "Colour[]", "Picky[]");

  private static final List<String> NAMES =
      List.of(
          "id", "name", "isOpen", "getIt", "URL", "aB", "Abc", "value", "in", "x1", "field_",
          "setUp", "is", "get", "out", "type", "_u", "fields_", "note", "lines");

  private final Random random;
  private final GeneratedConstraints constraints;
  private final Map<String, String> records = new TreeMap<>();
  private String base = "";

  /** Whether a set will hash it: an array there would stand in any order. */
  private boolean hashed;

  private GeneratedTypes(Random random) {
    this.random = random;
    this.constraints = new GeneratedConstraints(random);
  }

  /** A function {@code Fn} and its record {@code Tn}, for each number below a count. */
  static Map<String, String> sources(long seed, int count) {
    Map<String, String> sources = new TreeMap<>();
    String head = GeneratedConstraints.imports();
    SHARED.forEach((name, text) -> sources.put(path(name), head + text));
    GeneratedConstraints.SHARED.forEach(
        (name, text) -> sources.put(path(name), head + text.replace("%s", name)));
    for (int number = 0; number < count; number++) {
      GeneratedTypes types = new GeneratedTypes(new Random(seed * 31 + number));
      types.input("T" + number);
      types.records.forEach((name, text) -> sources.put(path(name), head + text));
      sources.put(path("F" + number), function(number));
    }
    return sources;
  }

  private static String path(String name) {
    return "gen/" + name + ".java";
  }

  /** A function that takes and answers a type. */
  static String function(int number) {
    return """
    package gen;
    import dev.lambdaguardrails.*;
    @Guarded(EventSource.HTTP_API) @PublicAccess
    final class F%1$d implements GuardedFunction<T%1$d, T%1$d> {
      @Override public T%1$d handle(T%1$d input, Invocation call) { return input; }
    }
    """
        .formatted(number);
  }

  private void input(String name) {
    base = name;
    declare(name, 0, true);
  }

  private void declare(String name, int depth, boolean parts) {
    GeneratedClasses classes = new GeneratedClasses(random, records, constraints, types(depth));
    int style = random.nextInt(6);
    if (style < 3 || hashed) {
      record(name, depth, parts);
    } else if (style < 5) {
      records.put(name, classes.of(name));
    } else {
      records.put(name, classes.choice(name));
    }
  }

  private GeneratedClasses.Types types(int depth) {
    return new GeneratedClasses.Types() {
      @Override
      public String next() {
        return type(depth);
      }

      @Override
      public String constrained(String type, String property) {
        return declared(type, property);
      }
    };
  }

  private void record(String name, int depth, boolean parts) {
    int count = 1 + random.nextInt(6);
    Set<String> names = new HashSet<>();
    List<String> components = new ArrayList<>();
    List<GeneratedClasses.Property> getters = new ArrayList<>();
    while (components.size() < count) {
      String component = NAMES.get(random.nextInt(NAMES.size()));
      if (names.add(component)) {
        String type = component.equals("getIt") ? type(depth) : "";
        if (type.isEmpty() || type.equals("boolean")) {
          components.add(component(component, depth, parts));
        } else {
          String declared = declared(type, component);
          components.add(declared + " getIt");
          getters.add(new GeneratedClasses.Property("it", type, "", declared, declared));
        }
      }
    }
    String accessors = getters.isEmpty() ? "" : "public " + getters.get(0).ofGetter() + " getIt()";
    GeneratedSupertypes supertypes =
        new GeneratedSupertypes(random, records, constraints, types(depth));
    records.put(
        name,
        constraints.onClass()
            + "record "
            + name
            + "("
            + String.join(", ", components)
            + ")"
            + supertypes.of(name, getters, accessors)
            + " {}\n");
  }

  private String component(String name, int depth, boolean parts) {
    String annotations = "";
    if (random.nextInt(6) == 0) {
      annotations += "@com.fasterxml.jackson.annotation.JsonProperty(\"j/" + name + "\") ";
    }
    if (random.nextInt(6) == 0) {
      String alias = "{\"a-" + name + "\", \"b~" + name + "\"}";
      annotations += "@com.fasterxml.jackson.annotation.JsonAlias(" + alias + ") ";
    }
    if (parts && random.nextInt(8) == 0) {
      annotations += "@dev.lambdaguardrails.QueryParam ";
      return annotations + declared(part(), name) + ' ' + name;
    }
    return annotations + declared(type(depth), name) + ' ' + name;
  }

  /** A type with constraints on it and on what it holds; a getter without a property has none. */
  private String declared(String type, String name) {
    boolean nameless = name.equals("get") || (name.equals("is") && type.equals("boolean"));
    if (nameless) {
      return type;
    }
    String outer = outer(type);
    String valid = "";
    if (random.nextInt(3) == 0 && !isOfContainers(type)) {
      valid = "@Valid ";
    }
    return valid + constraints.on(outer) + inside(type);
  }

  /** A container's type with constraints on what it holds. */
  private String inside(String type) {
    if (!CONTAINERS.contains(outer(type))) {
      return type;
    }
    String held = type.substring(type.indexOf('<') + 1, type.length() - 1);
    String key = "";
    if (outer(type).equals("Map")) {
      key = constraints.on("String") + "String, ";
      held = held.substring("String, ".length());
    }
    String valid = random.nextInt(2) == 0 && !CONTAINERS.contains(outer(held)) ? "@Valid " : "";
    if (held.endsWith("[]")) {
      return outer(type) + '<' + key + held + '>';
    }
    return outer(type) + '<' + key + valid + constraints.on(outer(held)) + inside(held) + '>';
  }

  private static boolean isOfContainers(String type) {
    return CONTAINERS.contains(outer(type))
        && CONTAINERS.stream().anyMatch(each -> held(type).startsWith(each + '<'));
  }

  private static String held(String type) {
    String held = type.substring(type.indexOf('<') + 1);
    return held.startsWith("String, ") ? held.substring("String, ".length()) : held;
  }

  private static String outer(String type) {
    return type.indexOf('<') < 0 ? type : type.substring(0, type.indexOf('<'));
  }

  private String part() {
    int kind = random.nextInt(4);
    String scalar = scalar();
    while (scalar.equals("Character")) {
      scalar = scalar();
    }
    return switch (kind) {
      case 0 -> "List<" + scalar + '>';
      case 1 -> "Optional<" + scalar + '>';
      case 2 -> PRIMITIVES.get(random.nextInt(PRIMITIVES.size() - 1));
      default -> scalar;
    };
  }

  private String scalar() {
    return SCALARS.get(random.nextInt(SCALARS.size()));
  }

  private String type(int depth) {
    int kind = random.nextInt(20);
    if (kind < 4) {
      return PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
    }
    if (kind < 6 && !hashed) {
      return ARRAYS.get(random.nextInt(ARRAYS.size()));
    }
    return element(depth, kind);
  }

  private String element(int depth, int kind) {
    if (depth > 2) {
      return scalar();
    }
    return switch (kind) {
      case 6, 7 -> "List<" + element(depth + 1, 6 + random.nextInt(12)) + '>';
      case 8 -> set(depth);
      case 9 -> "Map<String, " + element(depth + 1, 6 + random.nextInt(12)) + '>';
      case 10 -> "Optional<" + element(depth + 1, 11 + random.nextInt(9)) + '>';
      case 11 -> "Box<" + element(depth + 1, 11 + random.nextInt(9)) + '>';
      case 12 -> "Picky";
      case 13 ->
          switch (random.nextInt(4)) {
            case 0 -> hashed ? "Tree" : "Node";
            case 1 -> "Tree";
            default -> "Pair<String, " + scalar() + '>';
          };
      case 14, 15 -> nested(depth);
      default -> scalar();
    };
  }

  private String set(int depth) {
    boolean outer = hashed;
    hashed = true;
    String set = "Set<" + element(depth + 1, 6 + random.nextInt(12)) + '>';
    hashed = outer;
    return set;
  }

  private String nested(int depth) {
    String name = base + "_" + depth + "_" + records.size() + "_" + random.nextInt(1000);
    declare(name, depth + 1, false);
    return name;
  }
}
