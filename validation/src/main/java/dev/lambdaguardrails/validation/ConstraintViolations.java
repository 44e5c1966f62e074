// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.failure.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What goes out of a violation: where, which constraint, and the constraint's own bounds. */
final class ConstraintViolations {
  private static final Set<String> BOUNDS =
      Set.of("min", "max", "value", "inclusive", "integer", "fraction");

  private ConstraintViolations() {}

  static Violation violation(String prefix, ConstraintViolation<?> violation) {
    Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
    return new Violation(
        prefix + pointer(violation.getPropertyPath()),
        constraint.getSimpleName(),
        bounds(violation.getConstraintDescriptor().getAttributes()));
  }

  private static Map<String, Object> bounds(Map<String, Object> attributes) {
    Map<String, Object> bounds = new HashMap<>();
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      Object value = attribute.getValue();
      if (BOUNDS.contains(attribute.getKey())
          && (value instanceof Number || value instanceof Boolean || value instanceof String)) {
        bounds.put(attribute.getKey(), value);
      }
    }
    return bounds;
  }

  /** The key of a map is the caller's own text, and shows as {@code *}. */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        pointer.append('/').append(node.getIndex() == null ? "*" : node.getIndex().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        Pointers.append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }
}
