// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ConstrainedType.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of an object: on its class, its fields and its getters, and on those of all
 * that the class extends and implements.
 */
final class ConstraintReader {
  private final Types types;
  private final ValueAccess access;
  private final PropertyNames names;
  private final RuleReader rules;
  private final PlaceReader places;

  ConstraintReader(Types types, ValueAccess access, RuleReader rules, PlaceReader places) {
    this.types = types;
    this.access = access;
    this.names = new PropertyNames(types);
    this.rules = rules;
    this.places = places;
  }

  /**
   * The constraints of an object that is of a class, and of no subclass of it.
   *
   * @throws NotCompiled if one of them is outside
   */
  ConstrainedType read(DeclaredType type) {
    ClassMembers members = new ClassMembers(types, (TypeElement) type.asElement());
    members.fields();
    List<Rule> own = new ArrayList<>();
    List<Property> properties = new ArrayList<>();
    Set<String> cascading = new HashSet<>();
    for (TypeElement each : members.lineage()) {
      own.addAll(rules.read(AnnotationView.all(each), each.asType()));
      for (Element member : each.getEnclosedElements()) {
        Property property = isConstrained(member) ? property(member, type, members) : null;
        if (property != null && !property.place().isEmpty()) {
          properties.add(property);
          checkOnce(property, member, cascading);
        }
      }
    }
    return new ConstrainedType(own, properties);
  }

  /** Hibernate Validator refuses to cascade to what two methods of a name answer. */
  private static void checkOnce(Property property, Element member, Set<String> cascading) {
    if (member instanceof ExecutableElement
        && property.place().cascadesSomewhere()
        && !cascading.add(property.access())) {
      throw new NotCompiled(
          Constraints.name(member),
          "has @Valid, and so has what it overrides or is overridden by.");
    }
  }

  private @Nullable Property property(Element member, DeclaredType type, ClassMembers members) {
    if (member instanceof VariableElement field) {
      return field(field, type, members);
    }
    return member instanceof ExecutableElement method && Getters.isGetter(method)
        ? getter(method, type, members)
        : null;
  }

  private Property field(VariableElement field, DeclaredType type, ClassMembers members) {
    String name = field.getSimpleName().toString();
    String read = access.field((TypeElement) type.asElement(), members, field);
    TypeMirror resolved = types.asMemberOf(type, field);
    ConstrainedPlace place =
        places.property(field, AnnotationView.all(field), field.asType(), resolved);
    boolean component = type.asElement().getKind() == ElementKind.RECORD;
    return new Property(name, shown(field, name), read, component, place);
  }

  private Property getter(ExecutableElement method, DeclaredType type, ClassMembers members) {
    String read = access.getter((TypeElement) type.asElement(), members, method);
    String name = Getters.property(method);
    TypeMirror resolved = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    ConstrainedPlace place =
        places.property(method, AnnotationView.all(method), method.getReturnType(), resolved);
    return new Property(name, shown(method, name), read, false, place);
  }

  /** The name by which pointers show a property. */
  private String shown(Element member, String property) {
    if (!(member.getEnclosingElement() instanceof TypeElement declaring)) {
      throw new Unreadable();
    }
    return names.of(declaring, property);
  }

  private static boolean isConstrained(Element member) {
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    boolean read = member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.METHOD;
    return read
        && !member.getModifiers().contains(Modifier.STATIC)
        && (Constraints.matterIn(type)
            || member.getAnnotationMirrors().stream().anyMatch(Constraints::matters));
  }
}
