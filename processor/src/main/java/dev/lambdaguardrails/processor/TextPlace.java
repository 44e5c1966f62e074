// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say of the detection of injection at a place of the input.
 *
 * @param demand its {@code @NoInjection}, null for none
 * @param trusted whether it has {@code @Trusted}
 * @param key of the keys of a map
 * @param element of what a container holds
 */
record TextPlace(
    @Nullable AnnotationView demand,
    boolean trusted,
    @Nullable TextPlace key,
    @Nullable TextPlace element) {
  private static final int SETTER = 2;
  private static final int KINDS = 4;

  static final TextPlace PLAIN = new TextPlace(null, false, null, null);

  /** What the members say of the property that they stand for. */
  static TextPlace of(List<Element> members) {
    List<AnnotationView> views = new ArrayList<>();
    List<TypeMirror> types = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) {
      for (Element member : members) {
        if (kind(member) == kind) {
          views.addAll(AnnotationView.all(member));
          types.add(type(member));
        }
        if (kind == KINDS - 1 && kind(member) == SETTER) {
          views.addAll(AnnotationView.all(((ExecutableElement) member).getParameters().get(0)));
        }
      }
    }
    return members.isEmpty() ? PLAIN : of(views, types, members.get(0));
  }

  /** Whether anything is said of it, or of what it holds. */
  boolean isAnnotated() {
    return demand != null
        || trusted
        || (key != null && key.isAnnotated())
        || (element != null && element.isAnnotated());
  }

  private static TextPlace of(List<AnnotationView> views, List<TypeMirror> types, Element at) {
    AnnotationView demand = null;
    boolean trusted = false;
    for (AnnotationView view : views) {
      demand = demand == null && view.name().equals(Names.NO_INJECTION) ? view : demand;
      trusted |= view.name().equals(Names.TRUSTED);
    }
    List<TypeMirror> keys = new ArrayList<>();
    List<TypeMirror> elements = new ArrayList<>();
    for (TypeMirror type : types) {
      if (type instanceof ArrayType array) {
        elements.add(array.getComponentType());
      } else if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        elements.add(arguments.get(arguments.size() - 1));
        if (arguments.size() == 2) {
          keys.add(arguments.get(0));
        }
      }
    }
    return new TextPlace(demand, trusted, inner(keys, at), inner(elements, at));
  }

  private static @Nullable TextPlace inner(List<TypeMirror> types, Element at) {
    if (types.isEmpty()) {
      return null;
    }
    List<AnnotationView> views = new ArrayList<>();
    for (TypeMirror type : types) {
      for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
        views.add(new AnnotationView(at, mirror));
      }
    }
    return of(views, types, at);
  }

  /** What is said first counts: on a field, a getter, a setter, a parameter. */
  private static int kind(Element member) {
    if (member instanceof ExecutableElement method) {
      return method.getParameters().isEmpty() ? 1 : SETTER;
    }
    return member.getKind() == ElementKind.PARAMETER ? KINDS - 1 : 0;
  }

  /** The type of the property there. */
  private static TypeMirror type(Element member) {
    if (member instanceof ExecutableElement method) {
      return method.getParameters().isEmpty()
          ? method.getReturnType()
          : method.getParameters().get(0).asType();
    }
    return member.asType();
  }
}
