// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** An annotation on an element, read by the names of its values. */
record AnnotationView(Element element, AnnotationMirror mirror) {

  /** The annotations that stand on an element. */
  static List<AnnotationView> all(Element element) {
    List<AnnotationView> all = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      all.add(new AnnotationView(element, mirror));
    }
    return all;
  }

  /** The annotation of a name, null if the element has none. */
  static @Nullable AnnotationView find(Element element, String name) {
    for (AnnotationView view : all(element)) {
      if (view.name().equals(name)) {
        return view;
      }
    }
    return null;
  }

  /** The annotations of a repeatable name, in order. */
  static List<AnnotationView> repeated(Element element, String name, String holder) {
    AnnotationView one = find(element, name);
    if (one != null) {
      return List.of(one);
    }
    AnnotationView many = find(element, holder);
    return many == null ? List.of() : many.annotations("value");
  }

  String name() {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  String simpleName() {
    return Names.simple(name());
  }

  /** The annotation itself. */
  Place place() {
    return new Place(element, mirror, null);
  }

  /** A value where it is written, the annotation where it is not. */
  Place place(String value) {
    return new Place(element, mirror, written(value));
  }

  /** One value of an array. */
  Place place(AnnotationValue value) {
    return new Place(element, mirror, value);
  }

  /** Whether a value is written, even if it is the default. */
  boolean writes(String value) {
    return written(value) != null;
  }

  String text(String value) {
    return as(String.class, value(value));
  }

  int number(String value) {
    return as(Integer.class, value(value));
  }

  boolean truth(String value) {
    return as(Boolean.class, value(value));
  }

  /** The name of an enum's constant. */
  String constant(String value) {
    return as(VariableElement.class, value(value)).getSimpleName().toString();
  }

  TypeMirror type(String value) {
    return as(TypeMirror.class, value(value));
  }

  AnnotationView annotation(String value) {
    return new AnnotationView(element, as(AnnotationMirror.class, value(value)));
  }

  List<AnnotationView> annotations(String value) {
    List<AnnotationView> views = new ArrayList<>();
    for (AnnotationValue each : array(value)) {
      views.add(new AnnotationView(element, as(AnnotationMirror.class, each)));
    }
    return views;
  }

  List<String> texts(String value) {
    List<String> texts = new ArrayList<>();
    for (AnnotationValue each : array(value)) {
      texts.add(as(String.class, each));
    }
    return texts;
  }

  List<AnnotationValue> array(String value) {
    List<AnnotationValue> values = new ArrayList<>();
    for (Object each : as(List.class, value(value))) {
      values.add((AnnotationValue) each);
    }
    return values;
  }

  /** A value of the expected class; what does not resolve is a text instead. */
  static <T> T as(Class<T> expected, AnnotationValue value) {
    if (!expected.isInstance(value.getValue()) || "<error>".equals(value.getValue())) {
      throw new Unreadable();
    }
    return expected.cast(value.getValue());
  }

  /** A value, written or standard. */
  AnnotationValue value(String name) {
    AnnotationValue written = written(name);
    if (written != null) {
      return written;
    }
    Element type = mirror.getAnnotationType().asElement();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationValue standard = method.getDefaultValue();
      if (method.getSimpleName().contentEquals(name) && standard != null) {
        return standard;
      }
    }
    throw new Unreadable();
  }

  private @Nullable AnnotationValue written(String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
