// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** A constant that is written as its number, and as nothing else. */
final class IntegerOnly extends DelegatingDeserializer {
  IntegerOnly(JsonDeserializer<?> constants) {
    super(constants);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new IntegerOnly(contextual);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return json.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? super.deserialize(json, context)
        : context.handleUnexpectedToken(handledType(), json);
  }
}
