// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A constraint where it stands.
 *
 * @param view its annotation
 * @param overridden the values that a constraint composed of it gives it, by name
 */
record ConstraintUse(AnnotationView view, Map<String, AnnotationValue> overridden) {
  private static final Set<String> BOUNDS =
      Set.of("min", "max", "value", "inclusive", "integer", "fraction");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  ConstraintUse {
    overridden = Map.copyOf(overridden);
  }

  /** What its annotation is declared as. */
  TypeElement type() {
    return (TypeElement) view.mirror().getAnnotationType().asElement();
  }

  /** A value, overridden, written or standard. */
  AnnotationValue value(String name) {
    AnnotationValue other = overridden.get(name);
    return other == null ? view.value(name) : other;
  }

  String text(String name) {
    return AnnotationView.as(String.class, value(name));
  }

  List<AnnotationValue> array(String name) {
    List<AnnotationValue> values = new ArrayList<>();
    for (Object each : AnnotationView.as(List.class, value(name))) {
      values.add((AnnotationValue) each);
    }
    return values;
  }

  /** Its methods, in order of declaration. */
  List<ExecutableElement> attributes() {
    return ElementFilter.methodsIn(type().getEnclosedElements());
  }

  /** What a violation shows of it, as source text: its numbers and truth values. */
  Map<String, String> bounds(Elements elements) {
    Map<String, String> bounds = new TreeMap<>();
    for (ExecutableElement attribute : attributes()) {
      String name = attribute.getSimpleName().toString();
      if (BOUNDS.contains(name) && isBound(value(name).getValue())) {
        bounds.put(name, elements.getConstantExpression(value(name).getValue()));
      }
    }
    return bounds;
  }

  private static boolean isBound(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || (value instanceof String text && NUMBER.matcher(text).matches());
  }
}
