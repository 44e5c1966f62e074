// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.ClassUtil;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.File;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user's classes that a value of a type may hold, by what the types declare: those of fields
 * and properties, type arguments and elements, and the closed set of subtypes. The JDK's own are
 * none.
 */
final class TypeGraph {
  /** Types whose values, made of a caller's text, load a class, ask a name server, open a file. */
  private static final List<Class<?>> REACHING_OUT =
      List.of(
          Class.class,
          InetAddress.class,
          InetSocketAddress.class,
          URL.class,
          File.class,
          Path.class,
          Pattern.class,
          Throwable.class);

  private static final Set<JsonTypeInfo.Id> CLOSED =
      Set.of(JsonTypeInfo.Id.NONE, JsonTypeInfo.Id.NAME, JsonTypeInfo.Id.SIMPLE_NAME);

  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private final Set<JavaType> seen = new HashSet<>();
  private final Deque<JavaType> open = new ArrayDeque<>();
  private final TypeFactory types;
  private final Class<?> root;
  private boolean nestsRoot;
  private @Nullable String unsafe;

  private TypeGraph(Class<?> root, TypeFactory types) {
    this.root = root;
    this.types = types;
  }

  static TypeGraph of(JavaType root, TypeFactory types) {
    TypeGraph graph = new TypeGraph(root.getRawClass(), types);
    graph.visit(root);
    for (JavaType type = graph.open.poll(); type != null; type = graph.open.poll()) {
      graph.nestsRoot |= type.hasRawClass(graph.root);
      graph.visit(type);
    }
    return graph;
  }

  /** Whether a class is the JDK's: a scalar, or a container that is looked into. */
  static boolean isOfPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return type.isPrimitive()
        || type.isArray()
        || ((loader == null || loader == ClassLoader.getPlatformClassLoader())
            && !Proxy.isProxyClass(type));
  }

  Set<Class<?>> classes() {
    return Collections.unmodifiableSet(classes);
  }

  /** Whether a value of the root's type may hold another one. */
  boolean nestsItsRoot() {
    return nestsRoot;
  }

  /**
   * Refuses types whose type ids are class names, and those whose values reach out when they are
   * made.
   *
   * @throws Misconfiguration if there is one
   */
  void refuseUnsafe() {
    if (unsafe != null) {
      throw new Misconfiguration(unsafe);
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
    refuseReachingOut(raw);
    if (isOfPlatform(raw) || raw.getName().startsWith("com.fasterxml.jackson.")) {
      return;
    }
    classes.add(raw);
    if (raw.isSealed()) {
      for (Class<?> permitted : raw.getPermittedSubclasses()) {
        open.add(types.constructType(permitted));
      }
    }
    if (raw.isEnum()) {
      return;
    }
    annotations(raw);
    for (JavaType supertype : ClassUtil.findSuperTypes(type, Object.class, false)) {
      annotations(supertype.getRawClass());
    }
    for (Class<?> declaring = raw;
        declaring != null && !isOfPlatform(declaring);
        declaring = declaring.getSuperclass()) {
      members(declaring, type);
    }
  }

  private void members(Class<?> declaring, JavaType type) {
    for (Field field : declaring.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        member(field, field.getGenericType(), type);
      }
    }
    for (Method method : declaring.getDeclaredMethods()) {
      if (isGetter(method)) {
        member(method, method.getGenericReturnType(), type);
      } else if (isSetter(method) || method.isAnnotationPresent(JsonCreator.class)) {
        annotations(method);
        parameters(method, type);
      }
    }
    for (Executable constructor : declaring.getDeclaredConstructors()) {
      if (constructor.isAnnotationPresent(JsonCreator.class)) {
        parameters(constructor, type);
      }
    }
  }

  private void parameters(Executable executable, JavaType type) {
    for (Parameter parameter : executable.getParameters()) {
      member(parameter, parameter.getParameterizedType(), type);
    }
  }

  private void member(AnnotatedElement member, Type declared, JavaType type) {
    annotations(member);
    open.add(types.resolveMemberType(declared, type.getBindings()));
  }

  private static boolean isGetter(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && (method.getName().startsWith("get") || method.getName().startsWith("is"));
  }

  private static boolean isSetter(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 1
        && method.getName().startsWith("set");
  }

  /** The classes that an annotation names beside those that the type declares. */
  private void annotations(AnnotatedElement element) {
    JsonTypeInfo info = element.getAnnotation(JsonTypeInfo.class);
    if (info != null) {
      if (!CLOSED.contains(info.use())) {
        unsafe =
            "Use @JsonTypeInfo(use = NAME) instead of "
                + info.use()
                + " on "
                + element
                + ": a caller may name no class.";
      }
      named(info.defaultImpl(), JsonTypeInfo.class);
    }
    JsonFormat format = element.getAnnotation(JsonFormat.class);
    if (format != null && hasYearOfEra(format) && declares(element, "java.time.")) {
      unsafe = "Write u instead of y in the pattern of " + element + ": strict years have no era.";
    }
    JsonSubTypes subtypes = element.getAnnotation(JsonSubTypes.class);
    if (subtypes != null) {
      for (JsonSubTypes.Type subtype : subtypes.value()) {
        named(subtype.value(), Void.class);
      }
    }
    JsonDeserialize binding = element.getAnnotation(JsonDeserialize.class);
    if (binding != null) {
      named(binding.as(), Void.class);
      named(binding.contentAs(), Void.class);
      named(binding.keyAs(), Void.class);
    }
  }

  /** By such a pattern nothing binds strictly; leniently, 30 February is the 28th. */
  private static boolean hasYearOfEra(JsonFormat format) {
    return format.lenient() != OptBoolean.TRUE
        && format.pattern().indexOf('y') >= 0
        && format.pattern().indexOf('G') < 0;
  }

  private static boolean declares(AnnotatedElement element, String type) {
    String declaration =
        element instanceof Field field
            ? field.toGenericString()
            : element instanceof Method method ? method.toGenericString() : element.toString();
    return declaration.contains(type);
  }

  private void named(Class<?> type, Class<?> none) {
    if (type != none) {
      open.add(types.constructType(type));
    }
  }

  private void refuseReachingOut(Class<?> type) {
    for (Class<?> reaching : REACHING_OUT) {
      if (reaching.isAssignableFrom(type)) {
        unsafe =
            "Declare a String instead of "
                + type.getName()
                + " in the input: to make one of a caller's text reaches out of the function.";
      }
    }
  }
}
