// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.Inspector;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.validation.injection.InjectionInspector;
import dev.lambdaguardrails.validation.injection.NoInjection;
import dev.lambdaguardrails.validation.injection.Trusted;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a place demand of the detection of injection there.
 *
 * @param inspector looks into a text at the place, null for the guard's own
 * @param trusted whether nothing looks into what stands there
 * @param key of the keys of a map, null for nothing
 * @param element of what a container holds, null for nothing
 */
record TextDemand(
    @Nullable Inspector inspector,
    boolean trusted,
    @Nullable TextDemand key,
    @Nullable TextDemand element) {
  static final TextDemand NONE = new TextDemand(null, false, null, null);

  /** Whether a text at the place, or in what it holds, is demanded to be free of injection. */
  boolean isDemanding() {
    return inspector != null
        || (key != null && key.isDemanding())
        || (element != null && element.isDemanding());
  }

  /** What the members of one property demand together. */
  static TextDemand of(List<AnnotatedElement> members) {
    List<AnnotatedElement> all = new ArrayList<>();
    List<AnnotatedType> types = new ArrayList<>();
    for (AnnotatedElement member : members) {
      all.add(member);
      AnnotatedType type = type(member);
      if (type != null) {
        types.add(type);
      }
    }
    return of(all, types);
  }

  private static TextDemand of(List<AnnotatedElement> members, List<AnnotatedType> types) {
    NoInjection demanded = null;
    Trusted exempted = null;
    for (AnnotatedElement member : members) {
      demanded = demanded == null ? member.getAnnotation(NoInjection.class) : demanded;
      exempted = exempted == null ? member.getAnnotation(Trusted.class) : exempted;
    }
    refuseWrong(demanded, exempted, types);
    List<AnnotatedType> keys = new ArrayList<>();
    List<AnnotatedType> elements = new ArrayList<>();
    for (AnnotatedType type : types) {
      if (type instanceof AnnotatedParameterizedType parametrised) {
        AnnotatedType[] arguments = parametrised.getAnnotatedActualTypeArguments();
        elements.add(arguments[arguments.length - 1]);
        if (arguments.length == 2) {
          keys.add(arguments[0]);
        }
      } else if (type instanceof AnnotatedArrayType array) {
        elements.add(array.getAnnotatedGenericComponentType());
      }
    }
    TextDemand key = keys.isEmpty() ? null : of(List.copyOf(keys), List.copyOf(keys));
    TextDemand element =
        elements.isEmpty() ? null : of(List.copyOf(elements), List.copyOf(elements));
    return new TextDemand(inspector(demanded), exempted != null, key, element);
  }

  private static @Nullable Inspector inspector(@Nullable NoInjection demanded) {
    return demanded == null
        ? null
        : InjectionInspector.of(demanded.sensitivity(), demanded.suppress())
            .demanding(demanded.value());
  }

  /** Refuses what the processor refuses to compile. */
  private static void refuseWrong(
      @Nullable NoInjection demanded, @Nullable Trusted exempted, List<AnnotatedType> types) {
    if (exempted != null && exempted.reason().isBlank()) {
      throw new Misconfiguration("Say why in the reason of @Trusted.");
    }
    if (exempted != null && demanded != null) {
      throw new Misconfiguration("Remove @NoInjection or @Trusted where both stand.");
    }
    for (AnnotatedType type : types) {
      if (demanded != null && !mayBeText(type.getType())) {
        throw new Misconfiguration(
            "Put @NoInjection on a String instead of " + type.getType().getTypeName() + '.');
      }
    }
  }

  /** On an array, the annotation stands on its elements as well. */
  private static boolean mayBeText(Type type) {
    if (type instanceof Class<?> known) {
      return known.isArray()
          ? mayBeText(known.getComponentType())
          : CharSequence.class.isAssignableFrom(known);
    }
    return type instanceof TypeVariable;
  }

  private static @Nullable AnnotatedType type(AnnotatedElement member) {
    if (member instanceof Field field) {
      return field.getAnnotatedType();
    }
    if (member instanceof Parameter parameter) {
      return parameter.getAnnotatedType();
    }
    if (member instanceof Method method && method.getParameterCount() == 0) {
      return method.getAnnotatedReturnType();
    }
    return member instanceof Executable executable && executable.getParameterCount() == 1
        ? executable.getAnnotatedParameterTypes()[0]
        : null;
  }
}
