// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import dev.lambdaguardrails.processor.FunctionModel.ControlMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is said of the detection of injection stands on texts, and makes sense. */
final class TextCheck implements Check {
  private final Types types;
  private final Elements elements;
  private final Set<String> sources;

  TextCheck(ProcessingEnvironment environment, Set<String> sources) {
    this.types = environment.getTypeUtils();
    this.elements = environment.getElementUtils();
    this.sources = sources;
  }

  /** Whether nothing looks for injection in a function with this annotation. */
  static boolean isExempt(@Nullable AnnotationView detection) {
    return detection != null && !detection.text("exempt").isEmpty();
  }

  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView detection = AnnotationView.find(function.type(), Names.INJECTION_DETECTION);
    if (detection != null && isExempt(detection)) {
      exempt(detection, function, report);
    }
    if (function.handling().bound && !TypeText.isVoid(function.input())) {
      Set<String> told = new HashSet<>();
      InputWalk.from(
          function.input(),
          types,
          elements,
          sources,
          place -> {
            if (told.add(place.label())) {
              check(place, function, report);
              if (isExempt(detection)) {
                exempt(place, function, report);
              }
            }
          });
    }
  }

  private static void exempt(AnnotationView exempt, FunctionModel function, Report report) {
    String name = function.simpleName();
    if (exempt.text("exempt").isBlank()) {
      report.add(exempt.place(), Misuse.EXEMPT_REASON, name);
    }
    for (String value : List.of("sensitivity", "suppress")) {
      if (exempt.writes(value)) {
        report.add(exempt.place(value), Misuse.EXEMPT_CONTRADICTORY, name, value);
      }
    }
    for (ControlMode mode : function.settings().modes()) {
      if (mode.control().equals("INSPECTION") && mode.mode().equals("ENFORCE")) {
        report.add(mode.at().place(), Misuse.EXEMPT_CONTRADICTORY, name, "the mode of INSPECTION");
      }
    }
  }

  private static void exempt(InputPlace place, FunctionModel function, Report report) {
    AnnotationView demand = find(place, Names.NO_INJECTION);
    if (demand != null) {
      String asks = "@NoInjection on " + place.label();
      Place at = at(demand, place, function);
      report.add(at, Misuse.EXEMPT_CONTRADICTORY, function.simpleName(), asks);
    }
  }

  private static void check(InputPlace place, FunctionModel function, Report report) {
    AnnotationView demand = find(place, Names.NO_INJECTION);
    AnnotationView trusted = find(place, Names.TRUSTED);
    if (demand != null && !isText(place.type())) {
      String type = TypeText.simple(place.type());
      report.add(at(demand, place, function), Misuse.NO_INJECTION_PLACE, place.label(), type);
    }
    if (trusted != null && trusted.text("reason").isBlank()) {
      report.add(at(trusted, place, function), Misuse.TRUSTED_REASON, place.label());
    }
    if (trusted != null && demand != null) {
      report.add(at(trusted, place, function), Misuse.TRUSTED_CONTRADICTORY, place.label());
    }
  }

  private static Place at(AnnotationView view, InputPlace place, FunctionModel function) {
    return place.source() ? view.place() : Place.of(function.type());
  }

  private static @Nullable AnnotationView find(InputPlace place, String name) {
    for (AnnotationView view : place.annotations()) {
      if (view.name().equals(name)) {
        return view;
      }
    }
    return null;
  }

  /** On an array, the annotation stands on its elements as well. */
  private static boolean isText(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isText(array.getComponentType());
    }
    TypeElement element = TypeText.element(type);
    return element != null && Supertypes.named(element, "java.lang.CharSequence");
  }
}
