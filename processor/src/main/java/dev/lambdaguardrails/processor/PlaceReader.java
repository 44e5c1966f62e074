// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.Shape.Kind;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the constraints on values, and on what these hold. */
final class PlaceReader {
  private static final String UNSEEN = "has an annotation in its type that no validator sees.";

  private final ShapeReader shapes;
  private final RuleReader rules;

  PlaceReader(ShapeReader shapes, RuleReader rules) {
    this.shapes = shapes;
    this.rules = rules;
  }

  /** A whole input or output: of a container, each element is one. */
  ConstrainedPlace root(TypeMirror type) {
    Shape shape = shapes.outline(type);
    ConstrainedPlace element = null;
    if (shape instanceof Shape.Holder holder) {
      if (holder.kind() == Kind.SET) {
        throw new NotCompiled(TypeText.simple(type), "is a set at the root.");
      }
      element = root(holder.element());
    }
    boolean cascaded = cascades(true, shape);
    return new ConstrainedPlace(type, List.of(), cascaded, null, element);
  }

  /**
   * The value of a property.
   *
   * @param property the field or getter
   * @param annotations the constraints that stand on it
   * @param declared its type as it is written
   * @param type its type, without type variables
   */
  ConstrainedPlace property(
      Element property, List<AnnotationView> annotations, TypeMirror declared, TypeMirror type) {
    checkType(property, annotations, declared);
    Place place = new Place(property, declared, type);
    List<Rule> found = rules(place, annotations);
    boolean valid = hasValid(annotations);
    if (shapes.outline(type) instanceof Shape.Holder holder) {
      ConstrainedPlace key = key(place, holder);
      ConstrainedPlace element = element(place, holder);
      if (valid) {
        element = cascaded(place, holder, element);
      }
      return new ConstrainedPlace(type, found, false, key, element);
    }
    return plain(place, found, valid);
  }

  /** What stands somewhere in the type of a property. */
  private record Place(Element property, TypeMirror declared, TypeMirror type) {
    List<AnnotationView> annotations() {
      return Constraints.in(declared, property);
    }
  }

  private ConstrainedPlace held(Place place) {
    List<AnnotationView> annotations = place.annotations();
    List<Rule> found = rules(place, annotations);
    boolean valid = hasValid(annotations);
    if (place.declared() instanceof ArrayType array
        && Constraints.matterIn(array.getComponentType())) {
      throw outside(place.property(), UNSEEN);
    }
    if (shapes.outline(place.type()) instanceof Shape.Holder holder) {
      if (valid) {
        throw outside(place.property(), "has @Valid on a container in a container.");
      }
      return new ConstrainedPlace(
          place.type(), found, false, key(place, holder), element(place, holder));
    }
    return plain(place, found, valid);
  }

  private ConstrainedPlace plain(Place place, List<Rule> found, boolean valid) {
    if (place.declared() instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(Constraints::matterIn)) {
      throw outside(place.property(), "has a constraint on what no container of the JDK holds.");
    }
    boolean cascaded = cascades(valid, shapes.outline(place.type()));
    return new ConstrainedPlace(place.type(), found, cascaded, null, null);
  }

  private List<Rule> rules(Place place, List<AnnotationView> annotations) {
    List<Rule> found = rules.read(annotations, place.type());
    if (place.declared().getKind() == TypeKind.TYPEVAR && !found.stream().allMatch(this::isOfAny)) {
      throw outside(place.property(), "has a constraint on a type variable.");
    }
    return found;
  }

  private boolean isOfAny(Rule rule) {
    return rule.tests().stream().noneMatch(ValueTest.Call.class::isInstance);
  }

  private @Nullable ConstrainedPlace key(Place place, Shape.Holder holder) {
    if (holder.kind() != Kind.MAP || !(place.declared() instanceof DeclaredType declared)) {
      return null;
    }
    TypeMirror type = ((DeclaredType) place.type()).getTypeArguments().get(0);
    return held(new Place(place.property(), declared.getTypeArguments().get(0), type)).orNull();
  }

  private @Nullable ConstrainedPlace element(Place place, Shape.Holder holder) {
    if (!(place.declared() instanceof DeclaredType declared)) {
      return null;
    }
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    TypeMirror written = arguments.get(arguments.size() - 1);
    return held(new Place(place.property(), written, holder.element())).orNull();
  }

  /** {@code @Valid} on a container, as it was before constraints could stand inside. */
  private ConstrainedPlace cascaded(
      Place place, Shape.Holder holder, @Nullable ConstrainedPlace element) {
    Shape held = shapes.outline(holder.element());
    boolean open = place.declared().getKind() == TypeKind.TYPEVAR;
    if (open || held instanceof Shape.Holder) {
      throw outside(place.property(), "has @Valid on a container of containers.");
    }
    List<Rule> found = element == null ? List.of() : element.rules();
    return new ConstrainedPlace(holder.element(), found, cascades(true, held), null, null);
  }

  private static boolean cascades(boolean valid, Shape shape) {
    if (valid
        && shape instanceof Shape.Constant constant
        && Constraints.matterOn(constant.type())) {
      throw new NotCompiled(
          constant.type().getSimpleName().toString(), "is an enum with constraints.");
    }
    return valid && (shape instanceof Shape.Structure || shape instanceof Shape.Choice);
  }

  /**
   * An annotation that stands on a property and its type is read once, on the property; one that
   * stands on the type alone, no validator sees.
   */
  private static void checkType(
      Element property, List<AnnotationView> annotations, TypeMirror declared) {
    TypeMirror named = declared;
    while (named instanceof ArrayType array) {
      if (!Constraints.in(array, property).stream()
          .noneMatch(each -> Constraints.matters(each.mirror()))) {
        throw outside(property, UNSEEN);
      }
      named = array.getComponentType();
    }
    for (AnnotationView each : Constraints.in(named, property)) {
      boolean repeated = annotations.stream().anyMatch(other -> other.name().equals(each.name()));
      if (Constraints.matters(each.mirror()) && !repeated) {
        throw outside(property, UNSEEN);
      }
    }
  }

  private static boolean hasValid(List<AnnotationView> annotations) {
    return annotations.stream().anyMatch(each -> each.name().equals(Names.VALID));
  }

  private static NotCompiled outside(Element property, String reason) {
    return new NotCompiled(Constraints.name(property), reason);
  }
}
