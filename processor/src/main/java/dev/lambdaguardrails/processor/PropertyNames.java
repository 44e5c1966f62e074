// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/**
 * The names that pointers show properties by: those in JSON, as the class that declares a property
 * has it read. The reference path asks databind for the same.
 */
final class PropertyNames {
  private final Types types;
  private final Map<TypeElement, Map<String, String>> known = new HashMap<>();

  PropertyNames(Types types) {
    this.types = types;
  }

  /**
   * The name of a property.
   *
   * @param declaring the class or interface that declares its field or getter
   * @param property its own name
   * @throws NotCompiled if databind may know it by another one
   */
  String of(TypeElement declaring, String property) {
    Map<String, String> names = known.get(declaring);
    if (names == null) {
      names = read(declaring);
      known.put(declaring, names);
    }
    return names.getOrDefault(property, property);
  }

  private Map<String, String> read(TypeElement declaring) {
    ClassMembers members = new ClassMembers(types, declaring);
    JacksonRules.check(declaring, members.lineage());
    PropertyCollector collector =
        new PropertyCollector(types, (DeclaredType) declaring.asType(), Side.INPUT);
    Map<String, String> names = new HashMap<>();
    for (Property each : collector.collect(members, new CreatorFinder(types, declaring))) {
      names.put(each.own, each.name);
    }
    return names;
  }
}
