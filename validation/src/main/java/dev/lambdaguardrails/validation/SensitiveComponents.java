// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import dev.lambdaguardrails.Sensitive;
import dev.lambdaguardrails.guard.GuardBuilder;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a guard which components of types are sensitive, as a generated entry does. */
final class SensitiveComponents {
  /** Stands for a blank in a name: between names there is one. */
  private static final char NO_BREAK = 0xA0;

  private final GuardBuilder guard;
  private final Set<Type> seen = new HashSet<>();

  private SensitiveComponents(GuardBuilder guard) {
    this.guard = guard;
  }

  static void tell(GuardBuilder guard, JavaType... types) {
    SensitiveComponents components = new SensitiveComponents(guard);
    for (JavaType type : types) {
      components.visit(type);
    }
  }

  private void visit(JavaType type) {
    visit(type.getRawClass());
    for (int at = 0; at < type.containedTypeCount(); at++) {
      visit(type.containedType(at));
    }
  }

  private void visit(Type type) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof Class<?> raw) {
      visitClass(raw.isArray() ? raw.getComponentType() : raw);
    } else if (type instanceof ParameterizedType parametrised) {
      visit(parametrised.getRawType());
      visit(parametrised.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      visit(array.getGenericComponentType());
    } else if (type instanceof WildcardType wildcard) {
      visit(wildcard.getUpperBounds());
    } else if (type instanceof TypeVariable<?> variable) {
      visit(variable.getBounds());
    }
  }

  private void visit(Type[] types) {
    for (Type type : types) {
      visit(type);
    }
  }

  private void visitClass(Class<?> type) {
    if (type.isPrimitive() || type.isEnum() || type.getClassLoader() == null) {
      return;
    }
    if (type.isAnnotationPresent(Sensitive.class)) {
      guard.sensitive(type.getSimpleName(), "*");
    } else {
      components(type);
    }
    if (type.getSuperclass() != null) {
      visit(type.getSuperclass());
    }
    if (type.isSealed()) {
      visit(type.getPermittedSubclasses());
    }
    for (Field field : type.getDeclaredFields()) {
      visit(field.getGenericType());
    }
  }

  private void components(Class<?> type) {
    Map<String, Boolean> components = new LinkedHashMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        add(components, component.getName(), component, component.getType());
        add(components, component.getName(), component.getAccessor(), component.getType());
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        add(components, field.getName(), field, field.getType());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!type.isRecord() && method.isAnnotationPresent(Sensitive.class)) {
        add(components, property(method.getName()), method, method.getReturnType());
      }
      parameters(components, method);
    }
    for (Executable constructor : type.getDeclaredConstructors()) {
      parameters(components, constructor);
    }
    if (components.containsValue(true)) {
      List<String> names = new ArrayList<>();
      components.forEach((name, sensitive) -> names.add((sensitive ? "*" : "") + name));
      guard.sensitive(type.getSimpleName(), String.join(" ", names));
    }
  }

  private void parameters(Map<String, Boolean> components, Executable executable) {
    for (Parameter parameter : executable.getParameters()) {
      if (parameter.isAnnotationPresent(Sensitive.class) && parameter.isNamePresent()) {
        add(components, parameter.getName(), parameter, parameter.getType());
      } else if (parameter.isAnnotationPresent(Sensitive.class)) {
        named(parameter);
      }
    }
  }

  private void add(
      Map<String, Boolean> components, String name, AnnotatedElement part, Class<?> type) {
    boolean sensitive =
        part.isAnnotationPresent(Sensitive.class) || type.isAnnotationPresent(Sensitive.class);
    components.merge(name, sensitive, Boolean::logicalOr);
    if (sensitive) {
      named(part);
    }
  }

  /** The name that a component has in JSON. */
  private void named(AnnotatedElement part) {
    JsonProperty property = part.getAnnotation(JsonProperty.class);
    if (property != null && !property.value().isEmpty()) {
      guard.sensitive("", "*" + property.value().replace(' ', NO_BREAK));
    }
  }

  private static String property(String method) {
    int prefix =
        method.startsWith("is") ? 2 : method.startsWith("get") || method.startsWith("set") ? 3 : 0;
    return prefix == 0 || method.length() == prefix
        ? method
        : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
  }
}
