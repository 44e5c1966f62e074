// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** A number that is written as a number, and is finite, unchanged and of a sane scale. */
final class NumberOnly extends DelegatingDeserializer {
  /** Beyond this, turning a decimal into an integer or into plain text costs without bound. */
  private static final int LARGEST_SCALE = 1000;

  NumberOnly(JsonDeserializer<?> numbers) {
    super(numbers);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new NumberOnly(contextual);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.currentToken().isNumeric()) {
      return context.handleUnexpectedToken(handledType(), json);
    }
    Object number;
    try {
      number = super.deserialize(json, context);
    } catch (NumberFormatException | InputCoercionException e) {
      throw Refusal.of(RefusalCode.NUMBER_RANGE);
    }
    if (!isSane(number, json)) {
      throw Refusal.of(RefusalCode.NUMBER_RANGE);
    }
    return number;
  }

  private static boolean isSane(Object value, JsonParser json) throws IOException {
    if (value instanceof BigDecimal decimal) {
      return Math.abs((long) decimal.scale()) <= LARGEST_SCALE;
    }
    if (value instanceof Byte number) {
      // databind takes 128 to 255 for a byte, and makes them negative.
      return number.intValue() == json.getIntValue();
    }
    return Double.isFinite(
        value instanceof OptionalDouble optional
            ? optional.orElse(0)
            : ((Number) value).doubleValue());
  }
}
