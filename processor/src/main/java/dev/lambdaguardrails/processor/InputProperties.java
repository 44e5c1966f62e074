// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The properties of one class that binding may set: the components of a record; of another class
 * the parameters of its creators, its setters, and its fields that are public or named.
 */
final class InputProperties {
  private final Types types;
  private final DeclaredType type;
  private final Map<String, List<Element>> declared = new LinkedHashMap<>();
  private final Map<String, TypeMirror> bound = new LinkedHashMap<>();

  private InputProperties(Types types, DeclaredType type) {
    this.types = types;
    this.type = type;
  }

  /** A property with its type, and all that may carry its annotations. */
  record Property(String name, TypeMirror type, List<Element> elements) {
    Property {
      elements = List.copyOf(elements);
    }
  }

  static List<Property> of(Types types, DeclaredType type) {
    InputProperties reader = new InputProperties(types, type);
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind() == ElementKind.RECORD) {
      ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
          .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
          .forEach(reader::bindField);
    } else {
      reader.members(element);
      ElementFilter.constructorsIn(element.getEnclosedElements()).forEach(reader::creator);
    }
    reader.annotated(element);
    return reader.properties();
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    bound.forEach(
        (name, each) -> {
          List<Element> elements = declared.getOrDefault(name, List.of());
          boolean ignored =
              elements.stream()
                  .anyMatch(element -> AnnotationView.find(element, Names.JSON_IGNORE) != null);
          if (!ignored) {
            properties.add(new Property(name, each, elements));
          }
        });
    return properties;
  }

  private void members(TypeElement element) {
    for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
      boolean open = field.getModifiers().contains(Modifier.PUBLIC) || isNamed(field);
      if (open && !field.getModifiers().contains(Modifier.STATIC)) {
        bindField(field);
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      boolean fixed = method.getModifiers().contains(Modifier.STATIC);
      if (fixed) {
        creator(method);
      } else if (method.getParameters().size() == 1 && isSetter(method)) {
        bind(property(method), parameters(method).get(0), method.getParameters().get(0));
      }
    }
    for (TypeElement each : Supertypes.direct(element)) {
      if (!TypeGraph.isPlatform(each)) {
        members(each);
      }
    }
  }

  private void creator(ExecutableElement creator) {
    boolean chosen = AnnotationView.find(creator, Names.JSON_CREATOR) != null;
    List<? extends VariableElement> parameters = creator.getParameters();
    boolean named =
        creator.getKind() == ElementKind.CONSTRUCTOR
            && parameters.stream().allMatch(InputProperties::isNamed);
    if (chosen || named) {
      for (int at = 0; at < parameters.size(); at++) {
        VariableElement parameter = parameters.get(at);
        bind(name(parameter), parameters(creator).get(at), parameter);
      }
    }
  }

  private void bindField(VariableElement field) {
    bind(field.getSimpleName().toString(), types.asMemberOf(type, field), field);
  }

  private void bind(String name, TypeMirror each, Element element) {
    bound.putIfAbsent(name, each);
    declared.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
  }

  /** Adds the fields and getters of a class and its supertypes: they carry the constraints. */
  private void annotated(TypeElement element) {
    for (Element member : element.getEnclosedElements()) {
      String name = "";
      if (member instanceof VariableElement field) {
        name = field.getSimpleName().toString();
      } else if (member instanceof ExecutableElement method) {
        name = element.getKind() == ElementKind.RECORD ? method.toString() : property(method);
        name = name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
      }
      List<Element> elements = declared.get(name);
      if (elements != null && !elements.contains(member)) {
        elements.add(member);
      }
    }
    for (TypeElement each : Supertypes.direct(element)) {
      if (!TypeGraph.isPlatform(each)) {
        annotated(each);
      }
    }
  }

  private List<? extends TypeMirror> parameters(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        ? ((ExecutableType) method.asType()).getParameterTypes()
        : ((ExecutableType) types.asMemberOf(type, method)).getParameterTypes();
  }

  private static boolean isSetter(ExecutableElement method) {
    boolean named = AnnotationView.find(method, Names.JSON_SETTER) != null || isNamed(method);
    String name = method.getSimpleName().toString();
    return named
        || (name.startsWith("set")
            && name.length() > 3
            && method.getModifiers().contains(Modifier.PUBLIC));
  }

  private static boolean isNamed(Element element) {
    return AnnotationView.find(element, Names.JSON_PROPERTY) != null;
  }

  private static String name(VariableElement parameter) {
    AnnotationView named = AnnotationView.find(parameter, Names.JSON_PROPERTY);
    String name = named == null ? "" : named.text("value");
    return name.isEmpty() ? parameter.getSimpleName().toString() : name;
  }

  /** The property that a getter or setter is named after, else the method's own name. */
  private static String property(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    for (String prefix : List.of("get", "set", "is")) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }
}
