// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import dev.lambdaguardrails.bind.OwnedPart;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a component of records by reflection, as a generated entry does by direct calls. */
final class RecordPart implements OwnedPart<Object> {
  /** How the path to a component begins. */
  static final String PREFIX = "body.";

  private static final List<Class<?>> IDS =
      List.of(String.class, UUID.class, int.class, Integer.class, long.class, Long.class);

  private final List<Method> accessors;

  private RecordPart(List<Method> accessors) {
    this.accessors = List.copyOf(accessors);
  }

  /**
   * The part that a path names.
   *
   * @throws Misconfiguration if it leads to no component that can be an id
   */
  static RecordPart of(Class<?> function, Class<?> input, String path) {
    List<Method> accessors = new ArrayList<>();
    Class<?> type = input;
    for (String name : path.substring(PREFIX.length()).split("\\.", -1)) {
      Method accessor = accessor(type, name);
      if (accessor == null) {
        throw wrong(function);
      }
      accessor.setAccessible(true);
      accessors.add(accessor);
      type = accessor.getReturnType();
    }
    if (!IDS.contains(type)) {
      throw wrong(function);
    }
    return new RecordPart(accessors);
  }

  private static @Nullable Method accessor(Class<?> type, String name) {
    RecordComponent[] components = type.getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        if (component.getName().equals(name)) {
          return component.getAccessor();
        }
      }
    }
    return null;
  }

  private static Misconfiguration wrong(Class<?> function) {
    return new Misconfiguration(
        "Compare in @AllowOwner of "
            + function.getName()
            + " a component of its record that is a String, UUID, int or long.");
  }

  @Override
  public @Nullable Object of(Object input) {
    Object at = input;
    for (Method accessor : accessors) {
      if (at == null) {
        return null;
      }
      try {
        at = accessor.invoke(at);
      } catch (ReflectiveOperationException e) {
        throw Fault.of(FaultCode.CONTROL_FAILED, e);
      }
    }
    return at;
  }
}
