// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/** One of several types, told apart by a field of its object: databind takes an array as well. */
final class ObjectOnly extends DelegatingDeserializer {
  ObjectOnly(JsonDeserializer<?> objects) {
    super(objects);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new ObjectOnly(contextual);
  }

  @Override
  public Object deserializeWithType(
      JsonParser json, DeserializationContext context, TypeDeserializer types) throws IOException {
    boolean named =
        types.getTypeInclusion() == JsonTypeInfo.As.PROPERTY
            || types.getTypeInclusion() == JsonTypeInfo.As.EXISTING_PROPERTY;
    return named && !json.hasToken(JsonToken.START_OBJECT)
        ? context.handleUnexpectedToken(handledType(), json)
        : super.deserializeWithType(json, context, types);
  }
}
