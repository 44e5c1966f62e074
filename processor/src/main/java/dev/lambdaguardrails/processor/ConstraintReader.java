// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ConstrainedType.Property;
import dev.lambdaguardrails.processor.Shape.Component;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of a record: on itself, its fields and its getters. */
final class ConstraintReader {
  private final Types types;
  private final Visibility visibility;
  private final SourceFiles files;
  private final TypeElement from;
  private final RuleReader rules;
  private final PlaceReader places;

  /** A reader for an entry in the package of a class. */
  ConstraintReader(
      Types types,
      Visibility visibility,
      SourceFiles files,
      TypeElement from,
      RuleReader rules,
      PlaceReader places) {
    this.types = types;
    this.visibility = visibility;
    this.files = files;
    this.from = from;
    this.rules = rules;
    this.places = places;
  }

  /**
   * The constraints of a record.
   *
   * @throws NotCompiled if one of them is outside, or it may have others: those of a class, and
   *     what a record inherits
   */
  ConstrainedType read(DeclaredType type, Shape.Structure structure) {
    checkPlain(structure.type());
    List<Property> properties = new ArrayList<>();
    List<Rule> own = rules.read(AnnotationView.all(structure.type()), type);
    for (Element member : structure.type().getEnclosedElements()) {
      Property property = null;
      if (!member.getModifiers().contains(Modifier.STATIC) && isConstrained(member)) {
        property = property(member, type, structure);
      }
      if (property != null && !property.place().isEmpty()) {
        properties.add(property);
      }
    }
    return new ConstrainedType(own, properties);
  }

  private @Nullable Property property(
      Element member, DeclaredType type, Shape.Structure structure) {
    if (member instanceof VariableElement field) {
      return field(field, type, structure);
    }
    return member instanceof ExecutableElement method && Getters.isGetter(method)
        ? getter(method, type, structure)
        : null;
  }

  private Property field(VariableElement field, DeclaredType type, Shape.Structure structure) {
    String name = field.getSimpleName().toString();
    Component component = component(name, structure);
    if (component == null) {
      throw new NotCompiled(Constraints.name(field), "has a constraint, and is no property.");
    }
    for (ExecutableElement method :
        ElementFilter.methodsIn(structure.type().getEnclosedElements())) {
      boolean accessor =
          method.getParameters().isEmpty() && method.getSimpleName().contentEquals(name);
      if (accessor && files.writes(method)) {
        throw new NotCompiled(
            Constraints.name(field),
            "has a constraint, and an accessor that may change its value.");
      }
    }
    TypeMirror resolved = types.asMemberOf(type, field);
    ConstrainedPlace place =
        places.property(field, AnnotationView.all(field), field.asType(), resolved);
    return new Property(name, component.json(), name + "()", place);
  }

  private Property getter(ExecutableElement method, DeclaredType type, Shape.Structure structure) {
    String name = Getters.property(method);
    if (!visibility.member(from, method) || !method.getThrownTypes().isEmpty() || name.isEmpty()) {
      throw new NotCompiled(Constraints.name(method), "has a constraint, and cannot be called.");
    }
    Component component = component(name, structure);
    TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    ConstrainedPlace place =
        places.property(method, AnnotationView.all(method), method.getReturnType(), resolved);
    String json = component == null ? name : component.json();
    return new Property(name, json, method.getSimpleName() + "()", place);
  }

  private static @Nullable Component component(String name, Shape.Structure structure) {
    for (Component each : structure.components()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static boolean isConstrained(Element member) {
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    boolean read = member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.METHOD;
    return read
        && (Constraints.matterIn(type)
            || member.getAnnotationMirrors().stream().anyMatch(Constraints::matters));
  }

  private static void checkPlain(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.RECORD) {
      throw new NotCompiled(name, "is a class, whose constraints have no compiled form.");
    }
    if (!Supertypes.own(type).isEmpty()) {
      throw new NotCompiled(name, "may inherit constraints, which have no compiled form.");
    }
  }
}
