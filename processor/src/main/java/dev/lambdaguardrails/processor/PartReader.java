// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part annotations of one class: on the fields of a record, which stand for its
 * components; on the fields, getters, setters and creators of another class.
 */
final class PartReader {
  private final TypeElement element;
  private final List<Part> parts = new ArrayList<>();

  private PartReader(TypeElement element) {
    this.element = element;
  }

  /** The parts of a class itself, not those of its superclasses. */
  static List<Part> read(Types types, DeclaredType type) {
    PartReader reader = new PartReader((TypeElement) type.asElement());
    List<? extends Element> members = reader.element.getEnclosedElements();
    for (VariableElement field : ElementFilter.fieldsIn(members)) {
      boolean binds = !field.getModifiers().contains(Modifier.STATIC);
      reader.add(field, binds ? types.asMemberOf(type, field) : null);
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(members)) {
      reader.parameters(constructor);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(members)) {
      reader.method(method);
    }
    return reader.parts;
  }

  private void method(ExecutableElement method) {
    parameters(method);
    String property = isRecord() ? "" : property(method);
    for (AnnotationView view : parts(method)) {
      if (!isCopy(method, view)) {
        TypeMirror bound = property.isEmpty() ? null : propertyType(method);
        parts.add(new Part(view, place(method), property, bound));
      }
    }
  }

  private void parameters(ExecutableElement method) {
    boolean creates = !isRecord() && isCreator(method);
    for (VariableElement parameter : method.getParameters()) {
      add(parameter, creates ? parameter.asType() : null);
    }
  }

  private void add(VariableElement at, @Nullable TypeMirror bound) {
    for (AnnotationView view : parts(at)) {
      if (!isCopy(at, view)) {
        parts.add(new Part(view, place(at), at.getSimpleName().toString(), bound));
      }
    }
  }

  /** The compiler copies what stands on a component to its field, accessor and parameter. */
  private boolean isCopy(Element at, AnnotationView view) {
    return isRecord()
        && at.getKind() != ElementKind.FIELD
        && ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
            .anyMatch(
                field ->
                    field.getSimpleName().equals(at.getSimpleName())
                        && AnnotationView.find(field, view.name()) != null);
  }

  private String place(Element at) {
    return element.getSimpleName() + "." + at.getSimpleName();
  }

  private boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  private static List<AnnotationView> parts(Element at) {
    return AnnotationView.all(at).stream()
        .filter(view -> Names.PARTS.contains(view.name()))
        .toList();
  }

  private static boolean isCreator(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        || AnnotationView.find(method, Names.JSON_CREATOR) != null;
  }

  /** The property of a getter or setter, empty for any other method. */
  private static String property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    Set<Modifier> modifiers = method.getModifiers();
    boolean setter = name.startsWith("set") && method.getParameters().size() == 1;
    boolean getter =
        (name.startsWith("get") || name.startsWith("is"))
            && method.getParameters().isEmpty()
            && method.getReturnType().getKind() != TypeKind.VOID;
    int prefix = name.startsWith("is") ? 2 : 3;
    if (modifiers.contains(Modifier.STATIC) || !(setter || getter) || name.length() == prefix) {
      return "";
    }
    return name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
  }

  private static TypeMirror propertyType(ExecutableElement method) {
    return method.getParameters().isEmpty()
        ? method.getReturnType()
        : method.getParameters().get(0).asType();
  }
}
