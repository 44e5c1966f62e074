// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes whose constraints are known. A value that is, or holds, an instance of any other
 * class of the user's, a subclass or a proxy, is outside: it is not valid, however few constraints
 * it has.
 */
final class ValidatedScope {
  private final Map<Class<?>, List<Field>> fields;
  private final boolean checked;

  private ValidatedScope(Map<Class<?>, List<Field>> fields, boolean checked) {
    this.fields = fields;
    this.checked = checked;
  }

  /** The scope of an input: always checked. */
  static ValidatedScope ofInput(TypeGraph graph, ReferenceValidator validator) {
    validator.areConstrained(graph.classes());
    return new ValidatedScope(fields(graph), true);
  }

  /** The scope of an answer: nothing is outside where no class of it has a constraint. */
  static ValidatedScope ofAnswer(TypeGraph graph, ReferenceValidator validator) {
    return new ValidatedScope(fields(graph), validator.areConstrained(graph.classes()));
  }

  /** Whether a value and all that it holds are inside. */
  boolean holds(@Nullable Object root) {
    if (!checked) {
      return true;
    }
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    push(root, open);
    for (Object value = open.poll(); value != null; value = open.poll()) {
      if (seen.add(value) && !visit(value, open)) {
        return false;
      }
    }
    return true;
  }

  private boolean visit(Object value, Deque<Object> open) {
    boolean container = pushElements(value, open);
    if (value instanceof Enum<?> || TypeGraph.isOfPlatform(value.getClass())) {
      return true;
    }
    List<Field> own = fields.get(value.getClass());
    if (own == null) {
      return container && !extendsOne(value.getClass());
    }
    for (Field field : own) {
      push(read(field, value), open);
    }
    return true;
  }

  private static boolean pushElements(Object value, Deque<Object> open) {
    if (value instanceof Iterable<?> elements) {
      elements.forEach(element -> push(element, open));
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> push(key, open));
      map.values().forEach(element -> push(element, open));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(element -> push(element, open));
    } else if (value instanceof Object[] array) {
      for (Object element : array) {
        push(element, open);
      }
    } else {
      return false;
    }
    return true;
  }

  /**
   * Whether the class of a container, which need not be known to be looked into, stands for one
   * that is.
   */
  private boolean extendsOne(Class<?> container) {
    for (Class<?> type : fields.keySet()) {
      if (type.isAssignableFrom(container)) {
        return true;
      }
    }
    return false;
  }

  private static void push(@Nullable Object value, Deque<Object> open) {
    if (value != null) {
      open.add(value);
    }
  }

  private static @Nullable Object read(Field field, Object value) {
    try {
      return field.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Class<?>, List<Field>> fields(TypeGraph graph) {
    Map<Class<?>, List<Field>> fields = new HashMap<>();
    for (Class<?> type : graph.classes()) {
      List<Field> own = new ArrayList<>();
      for (Class<?> declaring = type;
          declaring != null && !TypeGraph.isOfPlatform(declaring);
          declaring = declaring.getSuperclass()) {
        for (Field field : declaring.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            own.add(accessible(field));
          }
        }
      }
      fields.put(type, own);
    }
    return fields;
  }

  private static Field accessible(Field field) {
    try {
      field.setAccessible(true);
      return field;
    } catch (InaccessibleObjectException e) {
      throw new Misconfiguration(
          "Open the package of " + field.getDeclaringClass().getName() + " to guardrails.");
    }
  }
}
