// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;

/**
 * The constraints of an object.
 *
 * @param rules those on the object itself
 * @param properties those on its properties
 */
record ConstrainedType(List<Rule> rules, List<Property> properties) {
  ConstrainedType {
    rules = List.copyOf(rules);
    properties = List.copyOf(properties);
  }

  /**
   * A constrained property.
   *
   * @param name its own name
   * @param json its name in JSON
   * @param access what reads it, as it stands behind the dot
   * @param component whether it is a component of a record
   * @param place its value
   */
  record Property(
      String name, String json, String access, boolean component, ConstrainedPlace place) {}
}
