// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The user's classes that a value of a type may hold, by what the types declare: those of fields
 * and properties, type arguments and elements, and the closed set of subtypes. The JDK's own are
 * none.
 */
final class TypeGraph {
  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private final Set<JavaType> seen = new HashSet<>();
  private final Deque<JavaType> open = new ArrayDeque<>();
  private final TypeFactory types;

  private TypeGraph(TypeFactory types) {
    this.types = types;
  }

  static TypeGraph of(JavaType root, TypeFactory types) {
    TypeGraph graph = new TypeGraph(types);
    graph.open.add(root);
    for (JavaType type = graph.open.poll(); type != null; type = graph.open.poll()) {
      graph.visit(type);
    }
    return graph;
  }

  /** Whether a class is the JDK's: a scalar, or a container that is looked into. */
  static boolean isOfPlatform(Class<?> type) {
    return type.isPrimitive() || type.isArray() || type.getName().startsWith("java.");
  }

  Set<Class<?>> classes() {
    return Collections.unmodifiableSet(classes);
  }

  /**
   * Refuses types whose type ids are class names.
   *
   * @throws Misconfiguration if there is one
   */
  void refuseUnsafe() {
    for (Class<?> type : classes) {
      JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
      if (info != null
          && info.use() != JsonTypeInfo.Id.NAME
          && info.use() != JsonTypeInfo.Id.SIMPLE_NAME
          && info.use() != JsonTypeInfo.Id.DEDUCTION) {
        throw new Misconfiguration(
            "Use @JsonTypeInfo(use = NAME) on " + type.getName() + ": a caller may name no class.");
      }
    }
  }

  private void visit(JavaType type) {
    if (!seen.add(type)) {
      return;
    }
    for (int at = 0; at < type.containedTypeCount(); at++) {
      open.add(type.containedType(at));
    }
    if (type.getContentType() != null) {
      open.add(type.getContentType());
    }
    Class<?> raw = type.getRawClass();
    if (isOfPlatform(raw)) {
      return;
    }
    classes.add(raw);
    subtypes(raw);
    if (!raw.isEnum()) {
      for (Class<?> declaring = raw;
          declaring != null && !isOfPlatform(declaring);
          declaring = declaring.getSuperclass()) {
        members(declaring, type);
      }
    }
  }

  private void members(Class<?> declaring, JavaType type) {
    for (Field field : declaring.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        open.add(types.resolveMemberType(field.getGenericType(), type.getBindings()));
      }
    }
    for (Method method : declaring.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()
          && method.getParameterCount() == 0
          && (method.getName().startsWith("get") || method.getName().startsWith("is"))) {
        open.add(types.resolveMemberType(method.getGenericReturnType(), type.getBindings()));
      }
    }
  }

  private void subtypes(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        open.add(types.constructType(permitted));
      }
    }
    JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
    if (named != null) {
      for (JsonSubTypes.Type subtype : named.value()) {
        open.add(types.constructType(subtype.value()));
      }
    }
  }
}
