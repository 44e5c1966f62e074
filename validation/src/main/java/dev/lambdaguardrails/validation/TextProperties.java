// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller sets of an object, and how to read it back. */
final class TextProperties {
  private TextProperties() {}

  /**
   * A property.
   *
   * @param name its name in JSON, null for a field of an object whose properties cannot all be read
   * @param member the getter or field that reads it
   * @param demand what its annotations demand
   */
  record Property(@Nullable String name, AccessibleObject member, TextDemand demand) {}

  /**
   * The properties of a class; where one cannot be read, or the object is made of something else,
   * its fields.
   */
  static List<Property> of(Class<?> type, JsonMapper mapper) {
    BeanDescription bean = mapper.getDeserializationConfig().introspect(mapper.constructType(type));
    List<Property> properties = new ArrayList<>();
    boolean readable = !ReferenceShape.isDelegated(bean) && bean.findAnySetterAccessor() == null;
    for (BeanPropertyDefinition property : bean.findProperties()) {
      if (property.couldDeserialize()) {
        AccessibleObject reader = reader(property, type);
        readable &= reader != null;
        if (reader != null) {
          TextDemand demand = TextDemand.of(members(property, type));
          properties.add(new Property(property.getName(), accessible(reader, type), demand));
        }
      }
    }
    return readable && !properties.isEmpty() ? properties : fields(type);
  }

  private static List<Property> fields(Class<?> type) {
    List<Property> fields = new ArrayList<>();
    for (Class<?> each = type;
        each != null && !TypeGraph.isOfPlatform(each);
        each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          accessible(field, type);
          fields.add(new Property(null, field, TextDemand.of(List.of(field))));
        }
      }
    }
    return fields;
  }

  private static @Nullable AccessibleObject reader(BeanPropertyDefinition property, Class<?> type) {
    AnnotatedMethod getter = property.getGetter();
    if (getter != null && getter.getType().equals(property.getPrimaryType())) {
      return getter.getAnnotated();
    }
    Field field = field(property, type);
    return field == null && property.getSetter() != null
        ? getter(property.getSetter().getAnnotated())
        : field;
  }

  /** The getter beside a setter, which databind does not tell of where it may not be written. */
  private static @Nullable Method getter(Method setter) {
    String name = setter.getName();
    if (!name.startsWith("set")) {
      return null;
    }
    try {
      Method getter = setter.getDeclaringClass().getDeclaredMethod("get" + name.substring(3));
      return getter.getReturnType() == setter.getParameterTypes()[0] ? getter : null;
    } catch (NoSuchMethodException none) {
      return null;
    }
  }

  /** What is said first counts: on a field, a getter, a setter, a parameter. */
  private static List<AnnotatedElement> members(BeanPropertyDefinition property, Class<?> type) {
    List<AnnotatedElement> members = new ArrayList<>();
    Field field = field(property, type);
    if (field != null) {
      members.add(field);
    }
    if (property.getGetter() != null) {
      members.add(property.getGetter().getAnnotated());
    }
    if (property.getSetter() != null) {
      members.add(property.getSetter().getAnnotated());
    }
    AnnotatedParameter parameter = property.getConstructorParameter();
    if (parameter != null && parameter.getOwner().getAnnotated() instanceof Executable creator) {
      members.add(creator.getParameters()[parameter.getIndex()]);
    }
    if (property.getSetter() != null) {
      members.add(property.getSetter().getAnnotated().getParameters()[0]);
    }
    return members;
  }

  /** databind knows no longer of a private field that something else stands for. */
  private static @Nullable Field field(BeanPropertyDefinition property, Class<?> type) {
    if (property.getField() != null) {
      return property.getField().getAnnotated();
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(property.getInternalName())
            && !Modifier.isStatic(field.getModifiers())) {
          return field;
        }
      }
    }
    return null;
  }

  private static <M extends AccessibleObject> M accessible(M member, Class<?> type) {
    try {
      member.setAccessible(true);
      return member;
    } catch (InaccessibleObjectException e) {
      throw new Misconfiguration("Open the package of " + type.getName() + " to guardrails.");
    }
  }
}
