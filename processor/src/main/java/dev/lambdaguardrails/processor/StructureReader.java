// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Component;
import dev.lambdaguardrails.processor.Shape.Creation;
import dev.lambdaguardrails.processor.Shape.Inclusion;
import dev.lambdaguardrails.processor.Shape.Passed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the structure of one record or class, for one side. */
final class StructureReader {
  private final Types types;
  private final DeclaredType declared;
  private final TypeElement type;
  private final Side side;
  private final ClassMembers members;
  private final CreatorFinder creators;
  private final MemberAccess access;

  StructureReader(Types types, MemberAccess access, DeclaredType declared, Side side) {
    this.types = types;
    this.declared = declared;
    this.type = (TypeElement) declared.asElement();
    this.side = side;
    this.members = new ClassMembers(types, type);
    this.creators = new CreatorFinder(types, type);
    this.access = access;
  }

  /**
   * The structure.
   *
   * @throws NotCompiled if databind may find another one
   */
  Shape.Structure read() {
    if (!TypeText.isConcrete(type) || Visibility.isInner(type)) {
      throw outside("is no class that can be created by itself.");
    }
    JacksonRules.check(type, members.lineage());
    PropertyCollector collector = new PropertyCollector(types, declared, side);
    List<Property> properties = collector.collect(members, creators);
    ExecutableElement creator = creators.find();
    PropertyFilter filter = new PropertyFilter(type, members.lineage());
    Set<String> refused = new LinkedHashSet<>(collector.refused());
    refused.addAll(filter.ignored());
    List<Property> kept = new ArrayList<>();
    for (Property each : properties) {
      boolean used = side == Side.INPUT ? each.mutator() != null : each.reader() != null;
      if (used && !filter.ignored().contains(each.name)) {
        kept.add(each);
        if (refused.contains(each.name)) {
          throw outside("ignores and uses the name " + each.name + '.');
        }
      } else if (used && each.parameter != null && side == Side.INPUT) {
        throw outside("ignores what its creator takes: " + each.name + '.');
      }
    }
    List<Property> ordered =
        side == Side.INPUT
            ? byParameters(kept, creator)
            : filter.ordered(kept, byParameters(kept, creator), collector);
    List<Component> components = new ArrayList<>();
    for (Property each : ordered) {
      components.add(component(each, filter));
    }
    if (components.isEmpty()) {
      throw outside("has no property.");
    }
    checkNames(components);
    Creation creation = creation(creator);
    boolean rest = creation instanceof Shape.Factory || filter.passesUnknown();
    if (creator != null
        && rest
        && components.stream().anyMatch(each -> !each.aliases().isEmpty())) {
      throw outside("has aliases, and may pass over fields behind what its creator takes.");
    }
    return new Shape.Structure(
        type, creation, components, new Passed(filter.passesUnknown(), refused));
  }

  private Creation creation(@Nullable ExecutableElement creator) {
    if (side == Side.OUTPUT) {
      return new Shape.Bean();
    }
    creators.checkOthers(creator);
    if (creator == null) {
      for (ExecutableElement each : creators.constructors()) {
        if (each.getParameters().isEmpty()) {
          access.checkCalled(type, each);
          return new Shape.Bean();
        }
      }
      throw outside("has neither a creator nor a constructor without parameters.");
    }
    access.checkCalled(type, creator);
    if (creator.getKind() == ElementKind.CONSTRUCTOR) {
      return new Shape.Constructor();
    }
    boolean exact =
        type.getModifiers().contains(Modifier.FINAL)
            || creators.constructors().stream()
                .allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    if (!exact || !types.isSameType(creator.getReturnType(), declared)) {
      throw outside("has a factory, which may make a subclass.");
    }
    return new Shape.Factory(creator.getSimpleName().toString());
  }

  /** What a creator takes, in its order; then the rest. */
  private List<Property> byParameters(
      List<Property> properties, @Nullable ExecutableElement creator) {
    if (creator == null) {
      return properties;
    }
    List<Property> taken = new ArrayList<>();
    for (var parameter : creator.getParameters()) {
      for (Property each : properties) {
        if (each.parameter != null && each.parameter.element().equals(parameter)) {
          taken.add(each);
        }
      }
    }
    if (side == Side.INPUT && taken.size() < properties.size()) {
      throw outside("has a creator, and is set beside it.");
    }
    for (Property each : properties) {
      if (!taken.contains(each)) {
        taken.add(each);
      }
    }
    return taken;
  }

  private Component component(Property property, PropertyFilter filter) {
    Accessor primary = side == Side.INPUT ? property.mutator() : property.reader();
    if (primary == null) {
      throw new IllegalStateException(property.own);
    }
    AnnotationView format = property.annotation(Names.JSON_FORMAT, side);
    return new Component(
        property.own,
        primary.type(),
        property.name,
        aliases(property),
        part(property),
        side == Side.INPUT ? members(property) : List.of(),
        reading(property, primary),
        setter(property),
        side == Side.OUTPUT ? filter.inclusion(property, primary.type()) : Inclusion.ALWAYS,
        format == null ? null : DatePattern.of(type, format, primary.type(), side));
  }

  private @Nullable String reading(Property property, Accessor primary) {
    Accessor reader = property.reader();
    if (side == Side.OUTPUT) {
      return reader == null ? null : access.reading(type, reader, true);
    }
    // What is read back of an input is what was bound.
    String reading = reading(property.getter, primary);
    return reading == null ? reading(property.field, primary) : reading;
  }

  private @Nullable String reading(@Nullable Accessor reader, Accessor primary) {
    return reader != null && ShapeReader.key(reader.type()).equals(ShapeReader.key(primary.type()))
        ? access.readingBack(type, reader)
        : null;
  }

  private @Nullable String setter(Property property) {
    Accessor mutator = property.mutator();
    return side == Side.OUTPUT || mutator == null || mutator.equals(property.parameter)
        ? null
        : access.setting(type, mutator);
  }

  private List<String> aliases(Property property) {
    List<String> aliases = new ArrayList<>();
    AnnotationView view = property.annotation(Names.JSON_ALIAS, side);
    if (view != null && side == Side.INPUT) {
      for (AnnotationValue alias : view.array("value")) {
        aliases.add(AnnotationView.as(String.class, alias));
      }
    }
    return aliases;
  }

  private @Nullable AnnotationView part(Property property) {
    for (Element each : members(property)) {
      for (AnnotationView view : AnnotationView.all(each)) {
        if (Names.PARTS.contains(view.name())) {
          return view;
        }
      }
    }
    return null;
  }

  /** The members of a property, and the fields that stand behind them. */
  private List<Element> members(Property property) {
    List<Element> seen = new ArrayList<>();
    property.accessors(side).forEach(each -> seen.add(each.element()));
    for (Element field : members.fields()) {
      if (field.getSimpleName().contentEquals(property.own)) {
        seen.add(field);
      }
    }
    return seen;
  }

  private void checkNames(List<Component> components) {
    Set<String> names = new HashSet<>();
    for (Component component : components) {
      boolean unique = names.add(component.json());
      for (String alias : component.aliases()) {
        unique &= names.add(alias);
      }
      if (!unique) {
        throw outside("gives a name twice, the second time to " + component.name() + '.');
      }
    }
  }

  private NotCompiled outside(String reason) {
    return new NotCompiled(type.getSimpleName().toString(), reason);
  }
}
