// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which annotations are constraints, or belong to them. */
final class Constraints {
  static final String HIBERNATE = "org.hibernate.validator.";

  private static final String JAKARTA = "jakarta.validation.";

  private Constraints() {}

  /** Whether an annotation says anything to a validator. */
  static boolean matters(AnnotationMirror mirror) {
    Element annotation = mirror.getAnnotationType().asElement();
    String name = ((TypeElement) annotation).getQualifiedName().toString();
    return name.startsWith(JAKARTA)
        || name.startsWith(HIBERNATE)
        || AnnotationView.find(annotation, Names.CONSTRAINT) != null
        || holdsConstraints(annotation);
  }

  /** Whether one stands in a type, on it or on what it holds. */
  static boolean matterIn(TypeMirror type) {
    boolean found = type.getAnnotationMirrors().stream().anyMatch(Constraints::matters);
    if (type instanceof ArrayType array) {
      return found || matterIn(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        found |= matterIn(argument);
      }
    }
    return found;
  }

  /** Whether one stands on a type or a member of it. */
  static boolean matterOn(TypeElement type) {
    boolean found = type.getAnnotationMirrors().stream().anyMatch(Constraints::matters);
    for (Element member : type.getEnclosedElements()) {
      found |= member.getAnnotationMirrors().stream().anyMatch(Constraints::matters);
    }
    return found;
  }

  /** A type or member, as a message shows it. */
  static String name(Element element) {
    String own = element.getSimpleName().toString();
    return element instanceof TypeElement || element.getEnclosingElement() == null
        ? own
        : element.getEnclosingElement().getSimpleName() + "." + own;
  }

  static boolean isConstraint(AnnotationView view) {
    Element annotation = view.mirror().getAnnotationType().asElement();
    return AnnotationView.find(annotation, Names.CONSTRAINT) != null;
  }

  /** Whether it is a validator's own, and neither a constraint nor {@code @Valid}. */
  static boolean isForeign(AnnotationView view) {
    return matters(view.mirror()) && !isConstraint(view) && !view.name().equals(Names.VALID);
  }

  /** The constraints that a repetition holds; any other annotation itself. */
  static List<AnnotationView> unfold(AnnotationView view) {
    return holdsConstraints(view.mirror().getAnnotationType().asElement())
        ? view.annotations("value")
        : List.of(view);
  }

  /** The annotations of a type where it is written. */
  static List<AnnotationView> in(TypeMirror type, Element element) {
    List<AnnotationView> views = new ArrayList<>();
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      views.add(new AnnotationView(element, mirror));
    }
    return views;
  }

  private static boolean holdsConstraints(Element annotation) {
    for (ExecutableElement value : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
      if (value.getSimpleName().contentEquals("value")
          && value.getReturnType() instanceof ArrayType many
          && many.getComponentType() instanceof DeclaredType held
          && AnnotationView.find(held.asElement(), Names.CONSTRAINT) != null) {
        return true;
      }
    }
    return false;
  }
}
