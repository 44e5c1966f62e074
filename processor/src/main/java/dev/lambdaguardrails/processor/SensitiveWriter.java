// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Writes which components of the input and the output are sensitive, so that no line shows them:
 * those marked, those of a marked type, and by their names in JSON those too.
 */
final class SensitiveWriter {
  private static final int INDENT = 6;

  /** Stands for a blank in a name: between names there is one. */
  private static final char NO_BREAK = 0xA0;

  private final SourceText source;
  private final Elements elements;

  SensitiveWriter(SourceText source, Elements elements) {
    this.source = source;
    this.elements = elements;
  }

  void write(FunctionModel function) {
    switch (function.handling()) {
      case FUNCTION, HANDLER -> types(TypeGraph.of(function.input(), function.output()));
      case EVENTS, STREAM -> {}
    }
  }

  private void types(Set<TypeElement> types) {
    Set<String> named = new LinkedHashSet<>();
    for (TypeElement type : types) {
      String components = isMarked(type) ? "*" : components(type, named);
      if (components.indexOf('*') >= 0) {
        call(type.getSimpleName().toString(), components);
      }
    }
    if (!named.isEmpty()) {
      call("", String.join(" ", named));
    }
  }

  private void call(String type, String components) {
    source.call(
        INDENT,
        "guard.sensitive",
        List.of(elements.getConstantExpression(type), elements.getConstantExpression(components)));
  }

  /** The components of a type in their order; a sensitive one begins with a star. */
  private static String components(TypeElement type, Set<String> named) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, List<Element>> component : parts(type).entrySet()) {
      boolean sensitive = component.getValue().stream().anyMatch(SensitiveWriter::isSensitive);
      all.add((sensitive ? "*" : "") + component.getKey());
      if (sensitive) {
        component.getValue().forEach(part -> named(part, named));
      }
    }
    return String.join(" ", all);
  }

  /** The name that a component has in JSON, where it is another. */
  private static void named(Element part, Set<String> named) {
    AnnotationView property = AnnotationView.find(part, Names.JSON_PROPERTY);
    String name = property == null ? "" : property.text("value");
    if (!name.isEmpty()) {
      named.add('*' + name.replace(' ', NO_BREAK));
    }
  }

  /** Each component with all that may bear its annotations. */
  private static Map<String, List<Element>> parts(TypeElement type) {
    Map<String, List<Element>> parts = new LinkedHashMap<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof RecordComponentElement component) {
        add(parts, component.getSimpleName().toString(), component);
        add(parts, component.getSimpleName().toString(), component.getAccessor());
      }
    }
    boolean record = type.getKind() == ElementKind.RECORD;
    for (Element member : type.getEnclosedElements()) {
      String name = member.getSimpleName().toString();
      if (member.getKind() == ElementKind.FIELD
          && !member.getModifiers().contains(Modifier.STATIC)) {
        add(parts, name, member);
      } else if (!record && member instanceof ExecutableElement method && isMarked(method)) {
        add(parts, property(name), method);
      }
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        for (Element parameter : method.getParameters()) {
          if (isMarked(parameter)) {
            add(parts, parameter.getSimpleName().toString(), parameter);
          }
        }
      }
    }
    return parts;
  }

  private static void add(Map<String, List<Element>> parts, String name, Element part) {
    parts.computeIfAbsent(name, key -> new ArrayList<>()).add(part);
  }

  private static String property(String method) {
    int prefix =
        method.startsWith("is") ? 2 : method.startsWith("get") || method.startsWith("set") ? 3 : 0;
    return prefix == 0 || method.length() == prefix
        ? method
        : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
  }

  private static boolean isSensitive(Element part) {
    TypeMirror type =
        part instanceof ExecutableElement method ? method.getReturnType() : part.asType();
    TypeElement element = TypeText.element(type);
    return isMarked(part) || (element != null && isMarked(element));
  }

  private static boolean isMarked(Element element) {
    return AnnotationView.find(element, Names.SENSITIVE) != null;
  }
}
