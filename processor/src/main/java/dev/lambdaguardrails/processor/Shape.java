// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the compiled path takes one type: a level of it, whose inner types have their own. */
sealed interface Shape {

  /** A value in one token, or an array of primitives. */
  record Scalar(ScalarForm form, boolean primitive) implements Shape {}

  /** An enum. */
  record Constant(TypeElement type) implements Shape {}

  /** Something that holds values of one type. */
  record Holder(Kind kind, TypeMirror element) implements Shape {}

  /** A record. */
  record Structure(TypeElement type, List<Component> components) implements Shape {
    public Structure {
      components = List.copyOf(components);
    }
  }

  /** What holds values. */
  enum Kind {
    OPTIONAL("java.util.Optional"),
    LIST("java.util.List"),
    SET("java.util.Set"),
    MAP("java.util.Map"),
    ARRAY("");

    final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  /**
   * A component of a record.
   *
   * @param name its own name
   * @param type its type, without type variables
   * @param json its name in JSON
   * @param aliases its other names in JSON
   * @param part its part annotation, null if it comes from the body
   * @param accessor what reads it from an object, as {@code name()}, {@code getName()} or {@code
   *     name}; null if nothing does
   */
  record Component(
      String name,
      TypeMirror type,
      String json,
      List<String> aliases,
      @Nullable AnnotationView part,
      @Nullable String accessor) {
    public Component {
      aliases = List.copyOf(aliases);
    }
  }
}
