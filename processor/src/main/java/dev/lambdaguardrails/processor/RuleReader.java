// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what constraints say of a value. */
final class RuleReader {
  private static final String UNWRAPPING = "jakarta.validation.valueextraction.Unwrapping";

  private final Elements elements;
  private final CheckedByReader checks;
  private final ConstraintSense sense;

  RuleReader(Elements elements, CheckedByReader checks, ConstraintSense sense) {
    this.elements = elements;
    this.checks = checks;
    this.sense = sense;
  }

  /**
   * The rules of the constraints among some annotations.
   *
   * @param annotations those on the value
   * @param type its type
   * @throws NotCompiled if one is outside
   */
  List<Rule> read(List<AnnotationView> annotations, TypeMirror type) {
    List<Rule> rules = new ArrayList<>();
    for (AnnotationView view : annotations) {
      for (AnnotationView each : Constraints.unfold(view)) {
        if (Constraints.isConstraint(each)) {
          checkPlain(each);
          rules.addAll(rules(new ConstraintUse(each, Map.of()), type, Set.of()));
        } else if (Constraints.isForeign(each)) {
          throw outside(each, "which is no constraint");
        }
      }
    }
    rules.removeIf(rule -> rule.tests().isEmpty());
    return rules;
  }

  /** No group but the default one, no payload that changes what is checked. */
  private static void checkPlain(AnnotationView view) {
    if (!view.array("groups").isEmpty()) {
      throw outside(view, "which names groups");
    }
    for (AnnotationValue each : view.array("payload")) {
      if (TypeText.name(AnnotationView.as(TypeMirror.class, each)).startsWith(UNWRAPPING)) {
        throw outside(view, "which unwraps");
      }
    }
  }

  /**
   * The rules of a constraint.
   *
   * @param around the constraints that it is a part of
   */
  private List<Rule> rules(ConstraintUse use, TypeMirror type, Set<String> around) {
    BuiltIn builtIn = BuiltIn.of(use.view().name());
    if (builtIn != null) {
      return sense.makes(builtIn, use, type)
          ? List.of(rule(use, builtIn.tests(use, type, elements)))
          : List.of();
    }
    if (use.view().name().startsWith(Constraints.HIBERNATE)) {
      throw outside(use.view(), "a constraint of Hibernate Validator's own");
    }
    AnnotationView checkedBy = AnnotationView.find(use.type(), Names.CHECKED_BY);
    List<AnnotationValue> validators =
        new AnnotationView(use.type(), constraint(use).mirror()).array("validatedBy");
    if (!isServed(validators, checkedBy != null)) {
      throw outside(use.view(), "which has a ConstraintValidator of its own");
    }
    if (around.contains(use.view().name())) {
      throw outside(use.view(), "which is a part of itself");
    }
    Set<String> inside = new HashSet<>(around);
    inside.add(use.view().name());
    List<Rule> parts = composing(use, type, inside);
    if (checkedBy == null && parts.isEmpty()) {
      throw outside(use.view(), "which names no validator");
    }
    ValueTest own = checkedBy == null ? null : checks.test(checkedBy, use, type);
    return combined(use, parts, own);
  }

  private List<Rule> combined(ConstraintUse use, List<Rule> parts, @Nullable ValueTest own) {
    List<ValueTest> tests = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    if (AnnotationView.find(use.type(), Names.SINGLE) == null) {
      rules.addAll(parts);
    } else {
      parts.forEach(part -> tests.addAll(part.tests()));
    }
    if (own != null) {
      tests.add(own);
    }
    if (!tests.isEmpty()) {
      rules.add(rule(use, tests));
    }
    return rules;
  }

  private Rule rule(ConstraintUse use, List<ValueTest> tests) {
    return new Rule(use.view().simpleName(), use.bounds(elements), tests);
  }

  /** Whether the validators are those that the compiled path stands for. */
  private static boolean isServed(List<AnnotationValue> validators, boolean checkedBy) {
    if (!checkedBy || validators.size() != 1) {
      return !checkedBy && validators.isEmpty();
    }
    TypeElement validator =
        TypeText.element(AnnotationView.as(TypeMirror.class, validators.get(0)));
    return validator != null && Supertypes.named(validator, Names.CHECKED_BY_VALIDATOR);
  }

  private static AnnotationView constraint(ConstraintUse use) {
    AnnotationView constraint = AnnotationView.find(use.type(), Names.CONSTRAINT);
    if (constraint == null) {
      throw new Unreadable();
    }
    return constraint;
  }

  private List<Rule> composing(ConstraintUse use, TypeMirror type, Set<String> inside) {
    List<Rule> rules = new ArrayList<>();
    for (AnnotationView view : AnnotationView.all(use.type())) {
      List<AnnotationView> unfolded = Constraints.unfold(view);
      for (int at = 0; at < unfolded.size(); at++) {
        AnnotationView each = unfolded.get(at);
        boolean single = each.mirror().equals(view.mirror());
        if (Constraints.isConstraint(each)) {
          AnnotationView standing = new AnnotationView(use.view().element(), each.mirror());
          Map<String, AnnotationValue> overridden = overridden(use, each.name(), single ? -1 : at);
          rules.addAll(rules(new ConstraintUse(standing, overridden), type, inside));
        } else if (each.name().startsWith(Constraints.HIBERNATE)) {
          throw outside(use.view(), "which has @" + each.simpleName());
        }
      }
    }
    return rules;
  }

  private static Map<String, AnnotationValue> overridden(ConstraintUse use, String name, int at) {
    Map<String, AnnotationValue> overridden = new HashMap<>();
    for (ExecutableElement attribute : use.attributes()) {
      for (AnnotationView view :
          AnnotationView.repeated(attribute, Names.OVERRIDES, Names.OVERRIDES_LIST)) {
        boolean meant = TypeText.name(view.type("constraint")).equals(name);
        if (meant && view.number("constraintIndex") == at) {
          String own = attribute.getSimpleName().toString();
          String other = view.text("name");
          overridden.put(other.isEmpty() ? own : other, use.value(own));
        }
      }
    }
    return overridden;
  }

  private static NotCompiled outside(AnnotationView view, String reason) {
    return new NotCompiled(
        Constraints.name(view.element()), "has @" + view.simpleName() + ", " + reason + '.');
  }
}
