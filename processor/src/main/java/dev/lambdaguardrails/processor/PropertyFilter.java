// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Inclusion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What annotations of a class say about all of its properties. */
final class PropertyFilter {
  private static final Set<String> INCLUSIONS =
      Set.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "USE_DEFAULTS");

  private final TypeElement type;
  private final @Nullable AnnotationView ignores;
  private final @Nullable AnnotationView includes;
  private final @Nullable AnnotationView orders;

  PropertyFilter(TypeElement type, List<TypeElement> lineage) {
    this.type = type;
    this.ignores = JacksonRules.onType(lineage, Names.JSON_IGNORE_PROPERTIES);
    this.includes = JacksonRules.onType(lineage, Names.JSON_INCLUDE);
    this.orders = JacksonRules.onType(lineage, Names.JSON_PROPERTY_ORDER);
  }

  /** Names that are neither read nor written. */
  Set<String> ignored() {
    return new HashSet<>(values(ignores));
  }

  /** Whether every name that is unknown is passed over. */
  boolean passesUnknown() {
    return ignores != null && ignores.truth("ignoreUnknown");
  }

  /**
   * The properties as they stand in JSON: those that are named first, then what a creator takes.
   */
  List<Property> ordered(
      List<Property> collected, List<Property> byCreator, PropertyCollector collector) {
    Set<Property> ordered = new LinkedHashSet<>();
    for (String name : values(orders)) {
      Property named = named(name, collected);
      if (named != null) {
        ordered.add(named);
      }
    }
    List<Property> rest = new ArrayList<>(byCreator);
    rest.removeAll(ordered);
    long unplaced = rest.stream().filter(collector::isUnplaced).count();
    if (unplaced > 1) {
      throw new NotCompiled(
          type.getSimpleName().toString(), "has methods whose order is not written down.");
    }
    ordered.addAll(rest);
    return List.copyOf(ordered);
  }

  /** When a property is written. */
  Inclusion inclusion(Property property, TypeMirror bound) {
    AnnotationView own = property.annotation(Names.JSON_INCLUDE, Side.OUTPUT);
    String name = includes == null ? "USE_DEFAULTS" : includes.constant("value");
    if (own != null && !own.constant("value").equals("USE_DEFAULTS")) {
      name = own.constant("value");
    }
    boolean unknown =
        !INCLUSIONS.contains(name)
            || (name.equals("NON_EMPTY") && TypeText.name(bound).equals("java.util.UUID"));
    if (unknown) {
      throw new NotCompiled(
          type.getSimpleName().toString(),
          "includes " + property.name + " by the rule " + name + '.');
    }
    return name.equals("USE_DEFAULTS") ? Inclusion.ALWAYS : Inclusion.valueOf(name);
  }

  private static @Nullable Property named(String name, List<Property> properties) {
    for (Property each : properties) {
      if (each.name.equals(name)) {
        return each;
      }
    }
    for (Property each : properties) {
      if (each.own.equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static List<String> values(@Nullable AnnotationView view) {
    List<String> values = new ArrayList<>();
    if (view != null) {
      for (AnnotationValue each : view.array("value")) {
        values.add(AnnotationView.as(String.class, each));
      }
    }
    return values;
  }
}
