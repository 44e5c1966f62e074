// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;

/** A number that is written as a number, and is finite and of a sane scale. */
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
    Object number = super.deserialize(json, context);
    boolean sane =
        number instanceof BigDecimal decimal
            ? Math.abs(decimal.scale()) <= LARGEST_SCALE
            : Double.isFinite(((Number) number).doubleValue());
    if (!sane) {
      throw Refusal.of(RefusalCode.NUMBER_RANGE);
    }
    return number;
  }
}
