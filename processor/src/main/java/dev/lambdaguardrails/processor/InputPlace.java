// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Where a value of an input is bound: a property, or what is inside of one.
 *
 * @param owner the class that has the property
 * @param label what it is, for a message
 * @param type what is bound there
 * @param annotations what stands on it
 * @param elements what declares the property: fields, getters, setters, parameters
 * @param source whether the class is in the sources, so that a message can stand in it
 * @param seen whether all its annotations can be seen
 */
record InputPlace(
    TypeElement owner,
    String label,
    TypeMirror type,
    List<AnnotationView> annotations,
    List<Element> elements,
    boolean source,
    boolean seen) {
  InputPlace {
    annotations = List.copyOf(annotations);
    elements = List.copyOf(elements);
  }

  /** What is inside of it. */
  InputPlace inner(String label, TypeMirror type, List<AnnotationView> annotations) {
    return new InputPlace(owner, label, type, annotations, elements, source, source);
  }

  /** The same, its type being known better. */
  InputPlace as(TypeMirror known) {
    return new InputPlace(owner, label, known, annotations, elements, source, seen);
  }

  /** Whether something that declares the property has an annotation. */
  boolean has(String annotation) {
    return elements.stream().anyMatch(each -> AnnotationView.find(each, annotation) != null);
  }
}
