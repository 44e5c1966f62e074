// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Checks;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictGenerator;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.bind.Violations;
import dev.lambdaguardrails.bind.Writer;
import dev.lambdaguardrails.failure.Failure;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a binder made of a payload.
 *
 * @param value the input, null if it was refused
 * @param text all of it: the classes and values of the input, or the code and its pointers
 * @param <T> the input
 */
record Verdict<T>(@Nullable T value, String text) {
  static <T> Verdict<T> of(Binder<T> binder, Payload payload) {
    try {
      T value = binder.bind(payload);
      return new Verdict<>(value, "ok " + shown(value));
    } catch (Failure failure) {
      return new Verdict<>(null, shown(failure));
    } catch (IOException thrown) {
      return new Verdict<>(null, shown(StrictJson.refusal(thrown)));
    }
  }

  /** How a writer writes the input into an answer. */
  String written(Writer<T> writer) {
    if (value == null) {
      return "";
    }
    ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    try (JsonGenerator out = new StrictGenerator(utf8)) {
      writer.write(value, out);
    } catch (IOException thrown) {
      return thrown.getClass().getName();
    }
    return utf8.toString(StandardCharsets.UTF_8);
  }

  /** What checks find wrong with the input, as many as may be compared. */
  String checked(Checks<T> checks) {
    if (value == null) {
      return "";
    }
    try {
      List<String> found = new ArrayList<>();
      for (Violation violation : checks.check(value)) {
        found.add(violation.pointer() + ' ' + violation.code() + new TreeMap<>(violation.args()));
      }
      return found.size() < Violations.MOST ? found.stream().sorted().toList().toString() : "many";
    } catch (RuntimeException thrown) {
      return thrown.getClass().getName();
    }
  }

  private static String shown(Failure failure) {
    List<String> found = new ArrayList<>();
    if (failure instanceof Refusal refusal) {
      for (Violation violation : refusal.violations()) {
        found.add(violation.pointer() + ' ' + violation.code());
      }
    }
    return failure.code() + found;
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    Class<?> type = value.getClass();
    List<String> held = new ArrayList<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        held.add(component.getName() + '=' + shown(read(component, value)));
      }
    } else if (type.isArray()) {
      for (int at = 0; at < Array.getLength(value); at++) {
        held.add(shown(Array.get(value, at)));
      }
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(each -> held.add(shown(each)));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> held.add(key + ":" + shown(each)));
    } else if (value instanceof Optional<?> optional) {
      held.add(shown(optional.orElse(null)));
    } else if (!type.getName().startsWith("java.") && !(value instanceof Enum)) {
      for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
        for (Field field : each.getDeclaredFields()) {
          held.add(field.getName() + '=' + shown(read(field, value)));
        }
      }
    } else {
      return type.getSimpleName() + ' ' + value;
    }
    return type.getSimpleName() + held;
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.getName(), e);
    }
  }

  private static @Nullable Object read(Field field, Object value) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(field.getName(), e);
    }
  }
}
