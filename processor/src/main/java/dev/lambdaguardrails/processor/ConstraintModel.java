// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ConstrainedType.Property;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The constraints of an input or output, and of all that it cascades to. */
final class ConstraintModel {
  private final ShapeReader shapes;
  private final ConstraintReader reader;
  private final PlaceReader places;
  private final Map<String, ConstrainedType> known = new HashMap<>();
  private final Set<TypeElement> types = new LinkedHashSet<>();

  /**
   * A model for the entry of a function.
   *
   * @param report takes what makes no sense
   */
  ConstraintModel(
      ProcessingEnvironment environment,
      Visibility visibility,
      FunctionModel function,
      ShapeReader shapes,
      Report report) {
    Elements elements = environment.getElementUtils();
    ConstraintSense sense = new ConstraintSense(report);
    CheckedByReader checks = new CheckedByReader(environment.getTypeUtils(), elements, sense);
    RuleReader rules = new RuleReader(elements, checks, sense);
    this.shapes = shapes;
    this.places = new PlaceReader(shapes, rules);
    ValueAccess access =
        new ValueAccess(
            environment.getTypeUtils(),
            elements,
            visibility,
            new SourceFiles(environment),
            function.type());
    this.reader = new ConstraintReader(environment.getTypeUtils(), access, rules, places);
  }

  /**
   * The constraints of a whole input or output.
   *
   * @throws NotCompiled if one of them, or of what is cascaded to, is outside
   */
  ConstrainedPlace root(TypeMirror type) {
    if (Constraints.matterIn(type)) {
      throw new NotCompiled(TypeText.simple(type), "has constraints on what it holds.");
    }
    return places.root(type);
  }

  /** The constraints of an object. */
  ConstrainedType type(TypeMirror type) {
    String key = ShapeReader.key(type);
    ConstrainedType read = known.get(key);
    if (read == null) {
      read = reader.read((DeclaredType) type);
      known.put(key, read);
      types.add((TypeElement) ((DeclaredType) type).asElement());
    }
    return read;
  }

  /** The classes whose constraints have been read. */
  Set<TypeElement> types() {
    return types;
  }

  /** The types of which a declared one stands for one, none if it stands for itself. */
  Collection<DeclaredType> choices(TypeMirror type) {
    TypeElement element = TypeText.element(type);
    return element != null
            && !TypeText.isConcrete(element)
            && shapes.outline(type) instanceof Shape.Choice choice
        ? choice.members().values()
        : List.of();
  }

  /** Whether anything is to be checked at a place. */
  boolean needs(@Nullable ConstrainedPlace place) {
    return needs(place, new HashSet<>());
  }

  /** Whether an object is to be looked into. */
  boolean cascades(ConstrainedPlace place) {
    return place.cascaded() && needs(place.type());
  }

  /** Whether an object has anything to be checked. */
  boolean needs(TypeMirror type) {
    return needs(type, new HashSet<>());
  }

  private boolean needs(@Nullable ConstrainedPlace place, Set<String> seen) {
    if (place == null) {
      return false;
    }
    boolean key = needs(place.key(), seen);
    boolean element = needs(place.element(), seen);
    boolean object = place.cascaded() && needs(place.type(), seen);
    return key || element || object || !place.rules().isEmpty();
  }

  /** Looks at every place, even when one is found: so that what is outside is. */
  private boolean needs(TypeMirror type, Set<String> seen) {
    if (!seen.add(ShapeReader.key(type))) {
      return false;
    }
    Collection<DeclaredType> choices = choices(type);
    boolean needs = false;
    for (DeclaredType each : choices) {
      needs |= needs(each, seen);
    }
    if (choices.isEmpty()) {
      ConstrainedType constrained = type(type);
      needs = !constrained.rules().isEmpty();
      for (Property each : constrained.properties()) {
        needs |= needs(each.place(), seen);
      }
    }
    return needs;
  }

  /**
   * Whether an object may hold itself: no component of a record does, for it is made before. What a
   * class or a getter has may be anything.
   */
  boolean mayHoldItself(TypeMirror type) {
    return reaches(type, ShapeReader.key(type), false, new HashSet<>());
  }

  /** Whether objects of a type lead to one of another, by a step that is no component's. */
  private boolean reaches(TypeMirror type, String target, boolean loose, Set<String> seen) {
    if (!seen.add(ShapeReader.key(type) + loose)) {
      return false;
    }
    boolean reaches = false;
    for (DeclaredType each : choices(type)) {
      reaches |= arrives(each, target, loose, seen);
    }
    if (choices(type).isEmpty()) {
      for (Property each : type(type).properties()) {
        reaches |= reaches(each.place(), target, loose || !each.component(), seen);
      }
    }
    return reaches;
  }

  private boolean reaches(
      @Nullable ConstrainedPlace place, String target, boolean loose, Set<String> seen) {
    return place != null
        && (reaches(place.key(), target, loose, seen)
            || reaches(place.element(), target, loose, seen)
            || (place.cascaded() && arrives(place.type(), target, loose, seen)));
  }

  private boolean arrives(TypeMirror type, String target, boolean loose, Set<String> seen) {
    return (loose && ShapeReader.key(type).equals(target)) || reaches(type, target, loose, seen);
  }
}
