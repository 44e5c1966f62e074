// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The types that binding or writing a value may touch, without those of the platform. */
final class TypeGraph {
  private static final List<String> PLATFORM =
      List.of("java.", "javax.", "jakarta.", "com.fasterxml.jackson.");

  private final Set<TypeElement> reached = new LinkedHashSet<>();
  private final Set<Element> variables = new HashSet<>();

  private TypeGraph() {}

  /** What is reached from types. */
  static Set<TypeElement> of(TypeMirror... roots) {
    TypeGraph graph = new TypeGraph();
    for (TypeMirror root : roots) {
      graph.visit(root);
    }
    return graph.reached;
  }

  /** Whether a type is no user's: binding knows it by itself. */
  static boolean isPlatform(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return PLATFORM.stream().anyMatch(name::startsWith)
        || name.equals(Names.SANITIZED_HTML)
        || name.equals(Names.AUTHORIZATION);
  }

  private void visit(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new Unreadable();
    }
    if (type instanceof ArrayType array) {
      visit(array.getComponentType());
    } else if (type instanceof TypeVariable variable) {
      // A bound may name its own variable.
      if (variables.add(variable.asElement())) {
        visit(variable.getUpperBound());
      }
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      visit(wildcard.getExtendsBound());
    } else if (type instanceof DeclaredType declared) {
      visit((TypeElement) declared.asElement());
      declared.getTypeArguments().forEach(this::visit);
    }
  }

  private void visit(TypeElement type) {
    if (isPlatform(type) || !reached.add(type)) {
      return;
    }
    visit(type.getSuperclass());
    type.getInterfaces().forEach(this::visit);
    type.getPermittedSubclasses().forEach(this::visit);
    namedSubtypes(type);
    for (Element member : type.getEnclosedElements()) {
      visitMember(member);
    }
  }

  private void visitMember(Element member) {
    if (member instanceof VariableElement field) {
      visit(field.asType());
    } else if (member instanceof ExecutableElement method) {
      if (method.getParameters().isEmpty()) {
        visit(method.getReturnType());
      }
      method.getParameters().forEach(parameter -> visit(parameter.asType()));
    }
  }

  private void namedSubtypes(TypeElement type) {
    AnnotationView subtypes = AnnotationView.find(type, Names.JSON_SUB_TYPES);
    if (subtypes != null) {
      for (AnnotationView subtype : subtypes.annotations("value")) {
        visit(subtype.type("value"));
      }
    }
  }
}
