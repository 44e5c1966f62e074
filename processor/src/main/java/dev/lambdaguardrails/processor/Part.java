// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A part annotation where it stands.
 *
 * @param at the annotation
 * @param place what it stands on, for a message
 * @param property the property that it binds
 * @param type the type of that property, null if the annotation binds nothing there
 */
record Part(AnnotationView at, String place, String property, @Nullable TypeMirror type) {

  /** The name of the parameter: written, or the property's in JSON. */
  String name() {
    String written = at.text("value");
    AnnotationView renamed = AnnotationView.find(at.element(), Names.JSON_PROPERTY);
    if (written.isEmpty() && renamed != null) {
      written = renamed.text("value");
    }
    return written.isEmpty() ? property : written;
  }

  boolean isHeader() {
    return at.name().equals(Names.HEADER_PARAM);
  }

  /** Whether it holds several values: a query or a header. */
  boolean isRepeatable() {
    return isHeader() || at.name().equals(Names.QUERY_PARAM);
  }
}
