// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the compiled path takes one type: a level of it, whose inner types have their own. */
sealed interface Shape {

  /** A value in one token, or an array of primitives. */
  record Scalar(ScalarForm form, boolean primitive) implements Shape {}

  /**
   * An enum.
   *
   * @param type the enum
   * @param names the names in JSON of its constants; empty if they are the constants' own
   */
  record Constant(TypeElement type, Map<String, String> names) implements Shape {}

  /** Something that holds values of one type. */
  record Holder(Kind kind, TypeMirror element) implements Shape {}

  /**
   * A record or class.
   *
   * @param type the record or class
   * @param creation how an object is made of its components
   * @param components its properties: in the order of the creator's parameters if it is read, and
   *     as they stand in JSON if it is written
   * @param passed what happens to fields that are no component's
   */
  record Structure(TypeElement type, Creation creation, List<Component> components, Passed passed)
      implements Shape {
    public Structure {
      components = List.copyOf(components);
    }
  }

  /**
   * One of several types, told apart by a name in the object.
   *
   * @param type the type that is declared
   * @param property the field that holds the name
   * @param members the types by their names, in order
   */
  record Choice(TypeElement type, String property, Map<String, DeclaredType> members)
      implements Shape {

    /**
     * Checks one of the types.
     *
     * @throws NotCompiled if it uses the name's field itself
     */
    void checkMember(Structure member) {
      for (Component each : member.components()) {
        if (each.json().equals(property) || each.aliases().contains(property)) {
          throw new NotCompiled(
              member.type().getSimpleName().toString(), "uses the name " + property + " itself.");
        }
      }
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

  /** How an object is made. */
  sealed interface Creation {}

  /** By a constructor that takes every component. */
  record Constructor() implements Creation {}

  /** By a static method that takes every component. */
  record Factory(String method) implements Creation {}

  /** Without parameters; its components are set one by one. */
  record Bean() implements Creation {}

  /**
   * Fields that are passed over.
   *
   * @param unknown whether every field that is unknown is
   * @param refused names that are known, and refused at once
   */
  record Passed(boolean unknown, Set<String> refused) {
    static final Passed NONE = new Passed(false, Set.of());
  }

  /** When a component is written. */
  enum Inclusion {
    ALWAYS,
    NON_NULL,
    NON_ABSENT,
    NON_EMPTY
  }

  /**
   * A property of a record or class.
   *
   * @param name its own name
   * @param type its type, without type variables
   * @param json its name in JSON
   * @param aliases its other names in JSON
   * @param part its part annotation, null if it comes from the body
   * @param members what declares it, of what is read
   * @param accessor what reads it from an object, as {@code name()}, {@code getName()} or {@code
   *     name}; null if nothing does
   * @param setter what sets it, as {@code setName(} or {@code name = }; null if a creator takes it
   * @param inclusion when it is written
   * @param pattern the form of a date or time, null for its standard one
   */
  record Component(
      String name,
      TypeMirror type,
      String json,
      List<String> aliases,
      @Nullable AnnotationView part,
      List<Element> members,
      @Nullable String accessor,
      @Nullable String setter,
      Inclusion inclusion,
      @Nullable String pattern) {
    public Component {
      aliases = List.copyOf(aliases);
      members = List.copyOf(members);
    }
  }
}
