// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that an annotation brings, by being it, by holding it, or by being composed of it.
 *
 * @param at the constraint
 * @param user the constraint that is composed of it, null if it is written by itself
 */
record ComposedConstraint(AnnotationView at, @Nullable ComposedConstraint user) {
  private static final int DEPTH = 8;
  private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
  private static final String COMPOSITION =
      "org.hibernate.validator.constraints.ConstraintComposition";
  private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

  /** The constraints that are always checked where annotations stand. */
  static List<ComposedConstraint> of(List<AnnotationView> annotations) {
    List<ComposedConstraint> found = new ArrayList<>();
    for (AnnotationView annotation : annotations) {
      collect(annotation, null, 0, found);
    }
    return found;
  }

  String name() {
    return at.name();
  }

  /** The annotation that a user wrote. */
  AnnotationView written() {
    return user == null ? at : user.written();
  }

  int number(String attribute) {
    String overriding = overriding(attribute);
    return user == null || overriding.isEmpty() ? at.number(attribute) : user.number(overriding);
  }

  String text(String attribute) {
    String overriding = overriding(attribute);
    return user == null || overriding.isEmpty() ? at.text(attribute) : user.text(overriding);
  }

  private static void collect(
      AnnotationView at,
      @Nullable ComposedConstraint user,
      int depth,
      List<ComposedConstraint> found) {
    Element type = at.mirror().getAnnotationType().asElement();
    if (AnnotationView.find(type, Names.CONSTRAINT) == null) {
      held(at).forEach(each -> collect(each, user, depth, found));
      return;
    }
    ComposedConstraint constraint = new ComposedConstraint(at, user);
    if (depth == DEPTH || (user == null && !isDefault(at))) {
      return;
    }
    found.add(constraint);
    AnnotationView composition = AnnotationView.find(type, COMPOSITION);
    if (composition == null || composition.constant("value").equals("AND")) {
      AnnotationView.all(type).forEach(each -> collect(each, constraint, depth + 1, found));
    }
  }

  /** The constraints in the list of a repeated one. */
  private static List<AnnotationView> held(AnnotationView at) {
    return at.name().endsWith(".List") && at.writes("value") ? at.annotations("value") : List.of();
  }

  private static boolean isDefault(AnnotationView at) {
    var groups = at.array("groups");
    return groups.isEmpty()
        || groups.stream().anyMatch(group -> group.getValue().toString().equals(DEFAULT_GROUP));
  }

  /** The attribute of the composed constraint that stands for one of this. */
  private String overriding(String attribute) {
    if (user == null) {
      return "";
    }
    TypeElement type = (TypeElement) user.at.mirror().getAnnotationType().asElement();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      for (AnnotationView each : AnnotationView.repeated(method, OVERRIDES, OVERRIDES + ".List")) {
        String own = method.getSimpleName().toString();
        String name = each.text("name").isEmpty() ? own : each.text("name");
        if (name.equals(attribute) && TypeText.name(each.type("constraint")).equals(name())) {
          return own;
        }
      }
    }
    return "";
  }
}
