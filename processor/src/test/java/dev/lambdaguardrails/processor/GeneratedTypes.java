// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Sources of functions whose input and output is one record of random components. */
final class GeneratedTypes {
  private static final Map<String, String> SHARED =
      Map.of(
          "Colour",
          "enum Colour { RED, GREEN { @Override public String toString() { return \"g\"; } }, BLUE_1 }",
          "Box",
          "record Box<E>(E value, java.util.List<E> more) {}",
          "Tree",
          "record Tree(String name, java.util.List<Tree> children,"
              + " java.util.Map<String, Tree> named) {}",
          "Pair",
          "record Pair<A, B>(A first, B second) {}",
          "Picky",
          """
          record Picky(String value, int level) {
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
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "Colour",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.Instant",
          "java.time.OffsetDateTime",
          "java.time.Duration",
          "java.time.Period");

  private static final List<String> ARRAYS =
      List.of("byte[]", "int[]", "long[]", "double[]", "String[]", "Colour[]", "Picky[]");

  private static final List<String> NAMES =
      List.of(
          "id", "name", "isOpen", "getIt", "URL", "aB", "Abc", "value", "in", "x1", "field_",
          "setUp", "is", "get", "out", "type", "_u", "fields_", "note", "lines");

  private final Random random;
  private final Map<String, String> records = new TreeMap<>();
  private String base = "";

  /** Whether a set will hash it: an array there would stand in any order. */
  private boolean hashed;

  private GeneratedTypes(Random random) {
    this.random = random;
  }

  /** A function {@code Fn} and its record {@code Tn}, for each number below a count. */
  static Map<String, String> sources(long seed, int count) {
    Map<String, String> sources = new TreeMap<>();
    SHARED.forEach((name, text) -> sources.put(path(name), "package gen;\n" + text));
    for (int number = 0; number < count; number++) {
      GeneratedTypes types = new GeneratedTypes(new Random(seed * 31 + number));
      types.input("T" + number);
      types.records.forEach((name, text) -> sources.put(path(name), "package gen;\n" + text));
      sources.put(path("F" + number), function(number));
    }
    return sources;
  }

  private static String path(String name) {
    return "gen/" + name + ".java";
  }

  private static String function(int number) {
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
    record(name, 0, true);
  }

  private void record(String name, int depth, boolean parts) {
    int count = 1 + random.nextInt(6);
    Set<String> names = new HashSet<>();
    List<String> components = new ArrayList<>();
    while (components.size() < count) {
      String component = NAMES.get(random.nextInt(NAMES.size()));
      if (names.add(component)) {
        components.add(component(component, depth, parts));
      }
    }
    records.put(name, "record " + name + "(" + String.join(", ", components) + ") {}\n");
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
      return annotations + "@dev.lambdaguardrails.QueryParam " + part() + ' ' + name;
    }
    return annotations + type(depth) + ' ' + name;
  }

  private String part() {
    int kind = random.nextInt(4);
    String scalar = scalar();
    while (scalar.equals("Character")) {
      scalar = scalar();
    }
    return switch (kind) {
      case 0 -> "java.util.List<" + scalar + '>';
      case 1 -> "java.util.Optional<" + scalar + '>';
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
      case 6, 7 -> "java.util.List<" + element(depth + 1, 6 + random.nextInt(12)) + '>';
      case 8 -> set(depth);
      case 9 -> "java.util.Map<String, " + element(depth + 1, 6 + random.nextInt(12)) + '>';
      case 10 -> "java.util.Optional<" + element(depth + 1, 11 + random.nextInt(9)) + '>';
      case 11 -> "Box<" + element(depth + 1, 11 + random.nextInt(9)) + '>';
      case 12 -> "Picky";
      case 13 -> random.nextBoolean() ? "Tree" : "Pair<String, " + scalar() + '>';
      case 14, 15 -> nested(depth);
      default -> scalar();
    };
  }

  private String set(int depth) {
    boolean outer = hashed;
    hashed = true;
    String set = "java.util.Set<" + element(depth + 1, 6 + random.nextInt(12)) + '>';
    hashed = outer;
    return set;
  }

  private String nested(int depth) {
    String name = base + "_" + depth + "_" + records.size() + "_" + random.nextInt(1000);
    record(name, depth + 1, false);
    return name;
  }
}
