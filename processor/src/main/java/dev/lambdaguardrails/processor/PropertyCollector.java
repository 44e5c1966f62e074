// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Collects the properties of a record or class by the rules of jackson-databind, in its order.
 *
 * <p>In its steps, too: members are collected, those taken out are removed, then those that are not
 * visible, and the rest are renamed. Where the order of two steps decides, this is what databind
 * would do.
 */
final class PropertyCollector {
  private final Types types;
  private final DeclaredType type;
  private final Side side;
  private final Set<String> refused = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private Map<String, Property> properties = new LinkedHashMap<>();

  PropertyCollector(Types types, DeclaredType type, Side side) {
    this.types = types;
    this.type = type;
    this.side = side;
  }

  /** The properties. */
  List<Property> collect(ClassMembers members, CreatorFinder creators) {
    members.fields().forEach(this::addField);
    members.methods().forEach(this::addMethod);
    ExecutableElement creator = creators.find();
    if (creator != null) {
      addParameters(creator, creators.isCanonical(creator));
    }
    properties.values().removeIf(each -> !each.any(Accessor::visible));
    for (Property property : List.copyOf(properties.values())) {
      if (property.any(Accessor::ignored)) {
        removeIgnored(property);
      }
    }
    properties.values().forEach(this::removeInvisible);
    properties.values().removeIf(each -> each.accessors(side).isEmpty());
    rename();
    return List.copyOf(properties.values());
  }

  /** Names of JSON that are refused as soon as they are seen. */
  Set<String> refused() {
    return refused;
  }

  /** Whether it is for the JVM to say where a property stands among the others of its kind. */
  boolean isUnplaced(Property property) {
    return !fields.contains(property.own) && property.parameter == null;
  }

  private void addField(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    Accessor accessor =
        Accessor.of(field, types.asMemberOf(type, field), modifiers.contains(Modifier.PUBLIC));
    boolean annotated = accessor.marked() || accessor.ignored();
    boolean passed =
        modifiers.contains(Modifier.TRANSIENT)
            || (side == Side.INPUT && modifiers.contains(Modifier.FINAL));
    if (annotated || !passed) {
      property(field.getSimpleName().toString()).field = accessor;
      fields.add(field.getSimpleName().toString());
    }
  }

  private void addMethod(ExecutableElement method) {
    boolean reads = method.getParameters().isEmpty();
    if (reads && method.getReturnType().getKind() == TypeKind.VOID) {
      return;
    }
    ExecutableType member = (ExecutableType) types.asMemberOf(type, method);
    TypeMirror bound = reads ? member.getReturnType() : member.getParameterTypes().get(0);
    boolean visible = !reads || method.getModifiers().contains(Modifier.PUBLIC);
    Accessor accessor = Accessor.of(method, bound, visible);
    String name = reads ? read(method) : AccessorNames.set(method);
    if (name.isEmpty() && accessor.marked()) {
      name = method.getSimpleName().toString();
    }
    if (name.isEmpty()) {
      return;
    }
    Property property = property(name);
    if (reads ? property.getter != null : property.setter != null) {
      throw outside("has two methods for " + name + '.');
    }
    if (reads) {
      property.getter = accessor;
    } else {
      property.setter = accessor;
    }
  }

  private void addParameters(ExecutableElement creator, boolean canonical) {
    ExecutableType member = (ExecutableType) types.asMemberOf(type, creator);
    for (int at = 0; at < creator.getParameters().size(); at++) {
      VariableElement parameter = creator.getParameters().get(at);
      Accessor accessor = Accessor.of(parameter, member.getParameterTypes().get(at), true);
      String own = canonical ? components().get(at).getSimpleName().toString() : accessor.named();
      property(own).parameter = accessor;
    }
  }

  private void removeIgnored(Property property) {
    if (isRecord() && side == Side.INPUT) {
      throw outside("ignores its component " + property.own + '.');
    }
    boolean kept =
        property.any(
            each ->
                !each.ignored()
                    && (each.marked() || each.element().getKind() == ElementKind.PARAMETER));
    if (kept) {
      property.keep(each -> !each.ignored());
    } else {
      properties.remove(property.own);
    }
    if (!kept || property.mutator() == null) {
      refused.add(property.own);
    }
  }

  private void removeInvisible(Property property) {
    switch (access(property)) {
      case "READ_ONLY" -> {
        if (side == Side.INPUT && property.parameter != null) {
          throw outside("only writes what its creator takes: " + property.own + '.');
        }
        refused.add(property.own);
        refused.addAll(names(property));
        property.setter = null;
        property.parameter = null;
        property.field = side == Side.INPUT ? null : property.field;
      }
      case "WRITE_ONLY" -> {
        property.getter = null;
        property.field = side == Side.OUTPUT ? null : property.field;
      }
      case "AUTO" -> property.keep(Accessor::visible);
      default -> throw outside("says of " + property.own + " that it is read and written.");
    }
  }

  private String access(Property property) {
    String access = "AUTO";
    for (Accessor each : property.accessors(side)) {
      AnnotationView view = AnnotationView.find(each.element(), Names.JSON_PROPERTY);
      String here = view == null ? "AUTO" : view.constant("access");
      access = access.equals("AUTO") ? here : access;
    }
    return access;
  }

  private void rename() {
    Map<String, Property> kept = new LinkedHashMap<>();
    List<Property> renamed = new ArrayList<>();
    for (Property property : properties.values()) {
      Set<String> names = names(property);
      if (names.size() > 1) {
        throw outside("gives " + property.own + " more than one name.");
      }
      if (names.isEmpty()) {
        kept.put(property.own, property);
      } else {
        property.name = names.iterator().next();
        renamed.add(property);
      }
    }
    for (Property property : renamed) {
      Property same = kept.putIfAbsent(property.name, property);
      if (same != null && !same.merge(property)) {
        throw outside("gives the name " + property.name + " twice.");
      }
    }
    properties = kept;
  }

  private Property property(String own) {
    return properties.computeIfAbsent(own, Property::new);
  }

  private Set<String> names(Property property) {
    Set<String> names = new LinkedHashSet<>();
    for (Accessor each : property.accessors(side)) {
      if (!each.named().isEmpty()) {
        names.add(each.named());
      }
    }
    return names;
  }

  /** A component of a record is read by a method of its own name. */
  private String read(ExecutableElement method) {
    Name name = method.getSimpleName();
    boolean component = components().stream().anyMatch(each -> each.getSimpleName().equals(name));
    return component ? name.toString() : AccessorNames.read(method);
  }

  private List<? extends RecordComponentElement> components() {
    return ((TypeElement) type.asElement()).getRecordComponents();
  }

  private boolean isRecord() {
    return type.asElement().getKind() == ElementKind.RECORD;
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.asElement().getSimpleName().toString(), reason);
  }
}
