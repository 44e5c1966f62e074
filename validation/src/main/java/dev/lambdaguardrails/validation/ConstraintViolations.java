// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.Violations;
import dev.lambdaguardrails.failure.Violation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What goes out of a violation: where, which constraint, and the constraint's own bounds. */
final class ConstraintViolations {
  private static final Set<String> BOUNDS =
      Set.of("min", "max", "value", "inclusive", "integer", "fraction");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private ConstraintViolations() {}

  static Violation violation(String prefix, Path path, ConstraintDescriptor<?> constraint) {
    return new Violation(
        prefix + pointer(path),
        constraint.getAnnotation().annotationType().getSimpleName(),
        bounds(constraint.getAttributes()));
  }

  private static Map<String, Object> bounds(Map<String, Object> attributes) {
    Map<String, Object> bounds = new HashMap<>();
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      Object value = attribute.getValue();
      if (BOUNDS.contains(attribute.getKey())
          && (value instanceof Number || value instanceof Boolean || isNumber(value))) {
        bounds.put(attribute.getKey(), value);
      }
    }
    return bounds;
  }

  /** Any other text in an attribute is configuration: a pattern, a name of something inside. */
  private static boolean isNumber(Object value) {
    return value instanceof String text && NUMBER.matcher(text).matches();
  }

  /** The key of a map is the caller's own text, and shows as {@code *}. */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        pointer.append('/').append(node.getIndex() == null ? "*" : node.getIndex().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        Violations.append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }
}
