// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Every place of the input is of a known type; what has no bound or costs too much is told. */
final class InputRisks implements Check {
  private final Types types;
  private final Elements elements;
  private final Set<String> sources;
  private final Silence silence;
  private final Set<String> told = new HashSet<>();

  InputRisks(ProcessingEnvironment environment, Set<String> sources) {
    this.types = environment.getTypeUtils();
    this.elements = environment.getElementUtils();
    this.sources = sources;
    this.silence =
        Silence.of(environment.getOptions().get(Silence.OPTION), environment.getMessager());
  }

  @Override
  public void check(FunctionModel function, Report report) {
    if (function.handling().bound && isWalked(function.input())) {
      InputWalk.from(
          function.input(),
          types,
          elements,
          sources,
          place -> {
            closed(place, function, report);
            costs(place, function, report);
          });
    }
  }

  /** What is no body at all, or a whole event, has other rules. */
  private static boolean isWalked(TypeMirror input) {
    return !TypeText.isVoid(input) && !TypeText.name(input).startsWith(Names.EVENTS_PACKAGE + '.');
  }

  private static void closed(InputPlace place, FunctionModel function, Report report) {
    if (OpenTypes.contains(place)) {
      String type = TypeText.simple(place.type());
      report.add(at(place, function), Misuse.PROPERTY_OPEN, place.label(), type);
    }
  }

  private void costs(InputPlace place, FunctionModel function, Report report) {
    List<ComposedConstraint> constraints = ComposedConstraint.of(place.annotations());
    int bound = LengthBound.of(constraints);
    if (isTree(place.type())) {
      warn(place, function, report, Risk.TREE, place.label());
    } else if (bound == LengthBound.NONE
        && place.seen()
        && hasLength(place.type())
        && !PatternRisks.isIn(constraints)) {
      String type = TypeText.simple(place.type());
      warn(place, function, report, Risk.UNBOUNDED, place.label(), type);
    }
    PatternRisks.check(
        place.label(),
        constraints,
        bound,
        (risk, values) -> warn(place, function, report, risk, values));
  }

  private void warn(
      InputPlace place, FunctionModel function, Report report, Risk risk, String... values) {
    boolean silenced =
        silence.hides(risk)
            || Silence.isAt(place.owner(), risk)
            || Silence.isAt(function.type(), risk)
            || place.elements().stream().anyMatch(element -> Silence.isAt(element, risk));
    String message = risk.message(values);
    // A place in the sources is told once, whatever functions take it.
    String where = place.source() ? place.owner().toString() : function.type().toString();
    if (!silenced && told.add(where + message)) {
      report.warn(at(place, function), risk, values);
    }
  }

  private static Place at(InputPlace place, FunctionModel function) {
    boolean here = place.source() && !place.elements().isEmpty();
    Element element = here ? place.elements().get(0) : function.type();
    return Place.of(element);
  }

  private static boolean hasLength(TypeMirror type) {
    TypeElement element = TypeText.element(type);
    return type instanceof ArrayType
        || (element != null
            && (Supertypes.named(element, "java.lang.CharSequence")
                || Supertypes.named(element, "java.util.Collection")
                || Supertypes.named(element, "java.util.Map")));
  }

  private static boolean isTree(TypeMirror type) {
    TypeElement element = TypeText.element(type);
    return element != null && Supertypes.named(element, Names.JSON_NODE);
  }
}
