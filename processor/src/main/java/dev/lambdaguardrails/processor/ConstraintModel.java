// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.ConstrainedType.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
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
    this.reader =
        new ConstraintReader(
            environment.getTypeUtils(),
            visibility,
            new SourceFiles(environment),
            function.type(),
            rules,
            places);
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
      read = reader.read((DeclaredType) type, (Shape.Structure) shapes.read(type));
      known.put(key, read);
    }
    return read;
  }

  /** Whether anything is to be checked at a place. */
  boolean needs(@Nullable ConstrainedPlace place) {
    return needs(place, new HashSet<>());
  }

  /** Whether an object is to be looked into. */
  boolean cascades(ConstrainedPlace place) {
    return place.cascaded() && needs(place.type(), new HashSet<>());
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
    ConstrainedType constrained = type(type);
    boolean needs = !constrained.rules().isEmpty();
    for (Property each : constrained.properties()) {
      needs |= needs(each.place(), seen);
    }
    return needs;
  }
}
