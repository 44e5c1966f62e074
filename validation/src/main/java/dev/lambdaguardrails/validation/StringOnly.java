// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** A scalar that is written as a string, and as nothing else. */
final class StringOnly extends DelegatingDeserializer {
  private final int length;

  /** The length is that of every text of the type; 0 where it varies. */
  StringOnly(JsonDeserializer<?> strings, int length) {
    super(strings);
    this.length = length;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new StringOnly(contextual, length);
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return context.handleUnexpectedToken(handledType(), json);
    }
    String text = json.getText();
    if (length == 0 ? !text.equals(text.strip()) : text.length() != length) {
      return context.handleWeirdStringValue(handledType(), text, "not of its form");
    }
    return super.deserialize(json, context);
  }
}
