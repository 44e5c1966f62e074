// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.lambdaguardrails.ClaimParam;
import dev.lambdaguardrails.HeaderParam;
import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.QueryParam;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.Part.Form;
import dev.lambdaguardrails.bind.Part.Origin;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the annotations that make a property a part. */
final class PartAnnotations {
  private PartAnnotations() {}

  /** Where a property comes from and by which name; null if from the body. */
  static @Nullable Named origin(BeanPropertyDefinition property) {
    List<Named> found = new ArrayList<>(1);
    PathParam path = find(property, PathParam.class);
    if (path != null) {
      found.add(new Named(Origin.PATH, path.value()));
    }
    QueryParam query = find(property, QueryParam.class);
    if (query != null) {
      found.add(new Named(Origin.QUERY, query.value()));
    }
    HeaderParam header = find(property, HeaderParam.class);
    if (header != null) {
      found.add(new Named(Origin.HEADER, header.value()));
    }
    ClaimParam claim = find(property, ClaimParam.class);
    if (claim != null) {
      found.add(new Named(Origin.CLAIM, claim.value()));
    }
    if (found.size() > 1) {
      throw new Misconfiguration("Let " + property.getName() + " come from one place, not two.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The part that a property is; null if it comes from the body.
   *
   * @throws Misconfiguration if no text can be a value of its type
   */
  static @Nullable Part part(BeanPropertyDefinition property) {
    Named origin = origin(property);
    if (origin == null) {
      return null;
    }
    JavaType type = property.getPrimaryType();
    boolean list = type.hasRawClass(List.class);
    if (list && origin.origin() != Origin.QUERY && origin.origin() != Origin.HEADER) {
      throw new Misconfiguration(
          "Declare " + property.getName() + " as one value: only query and headers have lists.");
    }
    String parameter = origin.name().isEmpty() ? property.getName() : origin.name();
    Form form = form(list ? type.getContentType() : type, property.getName());
    return new Part(property.getName(), origin.origin(), parameter, form, list);
  }

  /**
   * Refuses annotations from which nothing would follow.
   *
   * @throws Misconfiguration if one stands on a member that cannot be set
   */
  static void refuseUnsettable(Class<?> type, Set<String> settable) {
    for (Class<?> declaring = type;
        declaring != null && !TypeGraph.isOfPlatform(declaring);
        declaring = declaring.getSuperclass()) {
      for (Field field : declaring.getDeclaredFields()) {
        refuseUnsettable(field, field.getName(), settable);
      }
      for (Method method : declaring.getDeclaredMethods()) {
        String name = method.getName();
        refuseUnsettable(method, settable.contains(name) ? name : property(name), settable);
      }
    }
  }

  private static void refuseUnsettable(AnnotatedElement member, String name, Set<String> settable) {
    boolean part =
        member.isAnnotationPresent(PathParam.class)
            || member.isAnnotationPresent(QueryParam.class)
            || member.isAnnotationPresent(HeaderParam.class)
            || member.isAnnotationPresent(ClaimParam.class);
    if (part && !settable.contains(name)) {
      throw new Misconfiguration("Add a setter for " + name + ": " + member + " cannot be set.");
    }
  }

  private static String property(String method) {
    boolean accessor =
        method.length() > 3 && (method.startsWith("set") || method.startsWith("get"));
    return accessor ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
  }

  private static Form form(JavaType declared, String name) {
    JavaType type = declared.isReferenceType() ? declared.getContentType() : declared;
    Class<?> raw = type.getRawClass();
    if (raw == boolean.class || raw == Boolean.class) {
      return Form.TRUTH;
    }
    if (Number.class.isAssignableFrom(raw) || (raw.isPrimitive() && raw != char.class)) {
      return Form.NUMBER;
    }
    if (raw == String.class
        || raw == UUID.class
        || raw.isEnum()
        || raw.getName().startsWith("java.time.")) {
      return Form.TEXT;
    }
    throw new Misconfiguration(
        "Declare "
            + name
            + " as a String, number, truth value, enum, UUID or java.time type: it comes from a"
            + " text.");
  }

  private static <A extends Annotation> @Nullable A find(
      BeanPropertyDefinition property, Class<A> type) {
    AnnotatedMember[] members = {
      property.getConstructorParameter(),
      property.getField(),
      property.getGetter(),
      property.getSetter()
    };
    for (AnnotatedMember member : members) {
      A annotation = member == null ? null : member.getAnnotation(type);
      if (annotation != null) {
        return annotation;
      }
    }
    return property.getPrimaryMember() == null
        ? null
        : onField(
            property.getPrimaryMember().getDeclaringClass(), property.getInternalName(), type);
  }

  /** databind knows no longer of a private field that a setter stands for. */
  private static <A extends Annotation> @Nullable A onField(
      Class<?> declaring, String name, Class<A> type) {
    for (Class<?> each = declaring; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name) && field.isAnnotationPresent(type)) {
          return field.getAnnotation(type);
        }
      }
    }
    return null;
  }

  /** An origin and the parameter's name there, empty for the property's own. */
  record Named(Origin origin, String name) {}
}
