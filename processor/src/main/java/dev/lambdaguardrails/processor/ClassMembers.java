// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The fields and methods of an object, those that its class inherits among them. */
final class ClassMembers {
  private final Types types;
  private final TypeElement type;
  private final List<TypeElement> lineage = new ArrayList<>();

  ClassMembers(Types types, TypeElement type) {
    this.types = types;
    this.type = type;
    add(type);
  }

  /** The class and all that it extends and implements, without what is the platform's. */
  List<TypeElement> lineage() {
    return lineage;
  }

  /**
   * The fields, those of superclasses first.
   *
   * @throws NotCompiled if one hides another
   */
  List<VariableElement> fields() {
    List<TypeElement> classes = new ArrayList<>(lineage);
    Collections.reverse(classes);
    Map<String, VariableElement> fields = new LinkedHashMap<>();
    for (TypeElement each : classes) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (isOfObject(field) && fields.put(field.getSimpleName().toString(), field) != null) {
          throw new NotCompiled(
              type.getSimpleName().toString(), "hides the field " + field.getSimpleName() + '.');
        }
      }
    }
    return List.copyOf(fields.values());
  }

  /** The methods, without those that another one overrides. */
  List<ExecutableElement> methods() {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    for (TypeElement each : lineage) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (isOfObject(method) && method.getParameters().size() < 2) {
          ExecutableElement overriding = methods.putIfAbsent(key(method), method);
          if (overriding != null && JacksonRules.speaks(method)) {
            throw new NotCompiled(
                type.getSimpleName().toString(),
                "inherits annotations of " + method.getSimpleName() + '.');
          }
        }
      }
    }
    return List.copyOf(methods.values());
  }

  private static boolean isOfObject(Element member) {
    return !member.getModifiers().contains(Modifier.STATIC);
  }

  private String key(ExecutableElement method) {
    StringBuilder key = new StringBuilder(method.getSimpleName());
    method.getParameters().forEach(each -> key.append(' ').append(types.erasure(each.asType())));
    return key.toString();
  }

  private void add(TypeElement added) {
    if (!added.getQualifiedName().toString().startsWith("java.") && !lineage.contains(added)) {
      lineage.add(added);
      Supertypes.direct(added).forEach(this::add);
    }
  }
}
