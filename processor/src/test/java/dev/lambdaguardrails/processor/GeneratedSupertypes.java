// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.GeneratedClasses.Property;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sources of interfaces with constraints, each for one class. */
final class GeneratedSupertypes {
  private final Random random;
  private final Map<String, String> sources;
  private final GeneratedConstraints constraints;
  private final GeneratedClasses.Types types;

  GeneratedSupertypes(
      Random random,
      Map<String, String> sources,
      GeneratedConstraints constraints,
      GeneratedClasses.Types types) {
    this.random = random;
    this.sources = sources;
    this.constraints = constraints;
    this.types = types;
  }

  /** The clause that names the interface of a class, if it has one. */
  String of(String name, List<Property> properties, String body) {
    if (random.nextInt(3) > 0) {
      return "";
    }
    StringBuilder members = new StringBuilder();
    String parameter = "";
    String argument = "";
    for (Property each : properties) {
      boolean primitive = Character.isLowerCase(each.type().charAt(0));
      if (!body.contains("public " + each.ofGetter() + ' ' + each.getter() + "()")
          || random.nextInt(3) == 0) {
        continue;
      }
      String type = constrained(each);
      if (parameter.isEmpty() && !primitive && random.nextInt(4) == 0) {
        parameter = "<E>";
        argument = '<' + each.type() + '>';
        type = random.nextBoolean() ? "@NotNull E" : "E";
      }
      members.append("  " + type + ' ' + each.getter() + "();\n");
    }
    if (random.nextInt(3) == 0) {
      members.append("  @AssertTrue default boolean hasShape() { return hasLimit() == 2; }\n");
    }
    String limit = "  @Max(3) default int hasLimit() { return " + random.nextInt(5) + "; }\n";
    String seen = name + "Seen";
    sources.put(
        seen + "Whole",
        constraints.onClass()
            + "interface "
            + seen
            + "Whole {\n"
            + limit
            + "  @AssertFalse default boolean hasAll() { return hasLimit() == 1; }\n}\n");
    sources.put(
        seen,
        constraints.onClass()
            + "interface "
            + seen
            + parameter
            + " extends "
            + seen
            + "Whole {\n"
            + members
            + "}\n");
    return " implements " + seen + argument;
  }

  /** A getter again, with other constraints; no two of a name may cascade. */
  String constrained(Property property) {
    String type = property.type();
    return property.ofGetter().contains("@Valid")
        ? constraints.on(type.replaceFirst("<.*", "")) + type
        : types.constrained(type, property.name());
  }
}
