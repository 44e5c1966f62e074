// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether a type may have a constraint anywhere. One that comes from a class file may have some
 * that no compiler before JDK 22 shows, on the elements of its containers.
 */
final class ConstraintSearch {
  private final Set<String> sources;

  ConstraintSearch(Set<String> sources) {
    this.sources = sources;
  }

  boolean finds(TypeMirror root, Set<TypeElement> types) {
    boolean found = inType(root);
    for (TypeElement type : types) {
      found |= finds(type);
    }
    return found;
  }

  private boolean finds(TypeElement type) {
    boolean found = stands(type) || isHidden(type);
    for (Element member : type.getEnclosedElements()) {
      found |= stands(member) || (member.getKind().isField() && inType(member.asType()));
      if (member instanceof ExecutableElement method) {
        found |= inType(method.getReturnType());
        for (Element parameter : method.getParameters()) {
          found |= stands(parameter) || inType(parameter.asType());
        }
      }
    }
    for (Element component : type.getRecordComponents()) {
      found |= stands(component) || inType(component.asType());
    }
    return found;
  }

  private boolean isHidden(TypeElement type) {
    boolean holds = false;
    for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      holds |= field.asType() instanceof ArrayType || TypeText.isParametrised(field.asType());
    }
    TypeElement outermost = type;
    while (outermost.getNestingKind() != NestingKind.TOP_LEVEL
        && outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return holds && !sources.contains(outermost.getQualifiedName().toString());
  }

  private static boolean inType(TypeMirror type) {
    boolean found =
        type.getAnnotationMirrors().stream()
            .anyMatch(each -> isConstraint(each.getAnnotationType().asElement()));
    if (type instanceof ArrayType array) {
      return found || inType(array.getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        found |= inType(argument);
      }
    }
    return found;
  }

  private static boolean stands(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(each -> isConstraint(each.getAnnotationType().asElement()));
  }

  private static boolean isConstraint(Element annotation) {
    String name = ((TypeElement) annotation).getQualifiedName().toString();
    if (name.startsWith("jakarta.validation.")
        || name.startsWith("org.hibernate.validator.")
        || AnnotationView.find(annotation, Names.CONSTRAINT) != null) {
      return true;
    }
    for (ExecutableElement value : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
      if (value.getReturnType() instanceof ArrayType many
          && many.getComponentType() instanceof DeclaredType held
          && AnnotationView.find(held.asElement(), Names.CONSTRAINT) != null) {
        return true;
      }
    }
    return false;
  }
}
