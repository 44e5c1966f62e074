// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.Inspected;
import dev.lambdaguardrails.bind.Inspection;
import dev.lambdaguardrails.bind.Inspector;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.validation.TextProperties.Property;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the texts of an input by reflection: those of its properties, and of all that they hold.
 */
final class ReferenceTexts<I> implements Inspected<I> {
  private final Map<Class<?>, List<Property>> properties = new HashMap<>();

  ReferenceTexts(TypeGraph graph, JsonMapper mapper) {
    for (Class<?> type : graph.classes()) {
      if (!type.isEnum() && !type.isInterface() && !CharSequence.class.isAssignableFrom(type)) {
        properties.put(type, TextProperties.of(type, mapper));
      }
    }
  }

  /** Whether any text is demanded to be free of injection. */
  boolean isDemanding() {
    for (List<Property> each : properties.values()) {
      for (Property property : each) {
        if (property.demand().isDemanding()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void tell(I input, Inspection inspection) {
    value(input, TextDemand.NONE, inspection);
  }

  private void value(@Nullable Object value, @Nullable TextDemand demanded, Inspection in) {
    TextDemand demand = demanded == null ? TextDemand.NONE : demanded;
    if (value == null || demand.trusted()) {
      return;
    }
    if (value instanceof JsonNode node) {
      tree(node, in);
    } else if (value instanceof CharSequence || value instanceof URI) {
      text(value.toString(), demand, in);
    } else if (value instanceof char[] characters) {
      text(String.valueOf(characters), demand, in);
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null), demand.element(), in);
    } else if (value instanceof Map<?, ?> map) {
      map(map, demand, in);
    } else if (value instanceof Set<?> set) {
      in.enterUnnamed();
      set.forEach(each -> value(each, demand.element(), in));
      in.leave();
    } else if (value instanceof Iterable<?> elements) {
      int index = 0;
      for (Object each : elements) {
        element(index++, each, demand, in);
      }
    } else if (value instanceof Object[] array) {
      for (int index = 0; index < array.length; index++) {
        element(index, array[index], demand, in);
      }
    } else {
      object(value, in);
    }
  }

  private void object(Object value, Inspection in) {
    List<Property> own = properties.get(value.getClass());
    if (own == null || !in.open(value)) {
      return;
    }
    for (Property each : own) {
      if (each.name() != null) {
        in.enter(each.name());
      }
      value(read(each.member(), value), each.demand(), in);
      if (each.name() != null) {
        in.leave();
      }
    }
    in.close();
  }

  private void element(int index, @Nullable Object value, TextDemand demand, Inspection in) {
    in.enter(index);
    value(value, demand.element(), in);
    in.leave();
  }

  private void map(Map<?, ?> map, TextDemand demand, Inspection in) {
    in.enterUnnamed();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      value(entry.getKey(), demand.key(), in);
      value(entry.getValue(), demand.element(), in);
    }
    in.leave();
  }

  private static void text(String text, TextDemand demand, Inspection in) {
    Inspector inspector = demand.inspector();
    if (inspector == null) {
      in.text(text);
    } else {
      in.text(text, inspector);
    }
  }

  private static void tree(JsonNode node, Inspection in) {
    if (node.isTextual()) {
      in.text(node.textValue());
    } else if (node.isObject()) {
      in.enterUnnamed();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        in.text(field.getKey());
        tree(field.getValue(), in);
      }
      in.leave();
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        in.enter(index);
        tree(node.get(index), in);
        in.leave();
      }
    }
  }

  private static @Nullable Object read(AccessibleObject member, Object value) {
    try {
      return member instanceof Method getter ? getter.invoke(value) : ((Field) member).get(value);
    } catch (InvocationTargetException e) {
      throw Fault.of(FaultCode.CONTROL_FAILED, e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
