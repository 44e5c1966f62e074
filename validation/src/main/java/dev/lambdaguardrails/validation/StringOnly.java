// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A scalar that is written as a string of some form, and as nothing else. */
final class StringOnly extends DelegatingDeserializer {
  private final TextForm form;

  StringOnly(JsonDeserializer<?> strings, TextForm form) {
    super(strings);
    this.form = form;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
    return new StringOnly(contextual, form);
  }

  /** A pattern of its own says by itself what a date looks like. */
  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JsonDeserializer<?> contextual = super.createContextual(context, property);
    boolean patterned = findFormatOverrides(context, property, handledType()).hasPattern();
    return patterned && contextual instanceof StringOnly strings
        ? new StringOnly(strings.getDelegatee(), TextForm.TRIMMED)
        : contextual;
  }

  @Override
  public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return context.handleUnexpectedToken(handledType(), json);
    }
    if (form != TextForm.ANY && !form.admits(json.getText())) {
      return context.handleWeirdStringValue(handledType(), json.getText(), "not of its form");
    }
    return super.deserialize(json, context);
  }
}
