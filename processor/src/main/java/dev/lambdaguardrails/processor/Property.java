// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A property as databind collects it: what reads and what sets it. */
final class Property {
  /** The name that its members have by themselves. */
  final String own;

  /** Its name in JSON. */
  String name;

  @Nullable Accessor field;
  @Nullable Accessor getter;
  @Nullable Accessor setter;
  @Nullable Accessor parameter;

  Property(String own) {
    this.own = own;
    this.name = own;
  }

  /** Its members, as databind looks for annotations on them. */
  List<Accessor> accessors(Side side) {
    List<Accessor> all = new ArrayList<>();
    Accessor[] inOrder =
        side == Side.OUTPUT
            ? new Accessor[] {getter, field, parameter, setter}
            : new Accessor[] {parameter, setter, field, getter};
    for (Accessor each : inOrder) {
      if (each != null) {
        all.add(each);
      }
    }
    return all;
  }

  /** What is set, null if nothing. */
  @Nullable Accessor mutator() {
    return parameter != null ? parameter : setter != null ? setter : field;
  }

  /** What is read, null if nothing. */
  @Nullable Accessor reader() {
    return getter != null ? getter : field;
  }

  boolean any(Predicate<Accessor> condition) {
    return accessors(Side.INPUT).stream().anyMatch(condition);
  }

  /** Keeps the members that fulfil a condition. */
  void keep(Predicate<Accessor> condition) {
    field = kept(field, condition);
    getter = kept(getter, condition);
    setter = kept(setter, condition);
    parameter = kept(parameter, condition);
  }

  /** Takes over the members of a property of the same name; false if both have one of a kind. */
  boolean merge(Property other) {
    boolean twice =
        (field != null && other.field != null)
            || (getter != null && other.getter != null)
            || (setter != null && other.setter != null)
            || (parameter != null && other.parameter != null);
    field = field == null ? other.field : field;
    getter = getter == null ? other.getter : getter;
    setter = setter == null ? other.setter : setter;
    parameter = parameter == null ? other.parameter : parameter;
    return !twice;
  }

  /** The annotation of a name, on the first of its members that has one. */
  @Nullable AnnotationView annotation(String annotation, Side side) {
    for (Accessor each : accessors(side)) {
      AnnotationView view = AnnotationView.find(each.element(), annotation);
      if (view != null) {
        return view;
      }
    }
    return null;
  }

  private static @Nullable Accessor kept(
      @Nullable Accessor accessor, Predicate<Accessor> condition) {
    return accessor != null && condition.test(accessor) ? accessor : null;
  }
}
