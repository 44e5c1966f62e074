// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * One member by which databind reads or sets a property.
 *
 * @param element the field, method or parameter
 * @param type the type of the property there
 * @param named the name that an annotation gives the property, empty for none
 * @param marked whether an annotation makes it a property
 * @param visible whether it is a property's, by its modifiers or an annotation
 * @param ignored whether an annotation takes it out
 */
record Accessor(
    Element element,
    TypeMirror type,
    String named,
    boolean marked,
    boolean visible,
    boolean ignored) {

  static Accessor of(Element element, TypeMirror type, boolean visible) {
    AnnotationView property = AnnotationView.find(element, Names.JSON_PROPERTY);
    boolean marked = property != null || AnnotationView.find(element, Names.JSON_FORMAT) != null;
    return new Accessor(
        element,
        type,
        property == null ? "" : property.text("value"),
        marked,
        marked || visible,
        AnnotationView.find(element, Names.JSON_IGNORE) != null);
  }
}
