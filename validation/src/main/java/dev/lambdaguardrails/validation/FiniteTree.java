// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of no declared type, whose numbers are finite. */
final class FiniteTree extends DelegatingDeserializer {
  FiniteTree(JsonDeserializer<?> values) {
    super(values);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new FiniteTree(contextual);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    Object value = super.deserialize(json, context);
    if (!isFinite(value)) {
      throw Refusal.of(RefusalCode.NUMBER_RANGE);
    }
    return value;
  }

  private static boolean isFinite(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().allMatch(FiniteTree::isFinite);
    }
    return !(value instanceof Collection<?> list) || list.stream().allMatch(FiniteTree::isFinite);
  }
}
