// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;

/** Binds by jackson-databind. */
final class ReferenceBinder<I> implements Binder<I> {
  private final JavaType type;
  private final ReferenceShape shape;
  private final ObjectReader strict;
  private final BindingRefusals refusals;

  ReferenceBinder(JavaType type, ReferenceShape shape, JsonMapper mapper) {
    this.type = type;
    this.shape = shape;
    this.strict = mapper.readerFor(type);
    this.refusals = new BindingRefusals(shape.knownNames());
  }

  @Override
  public InputShape shape() {
    return shape.input();
  }

  @Override
  public I bind(Payload payload) throws IOException {
    try (JsonParser json = shape.document().openReference(payload)) {
      I input = read(strict, json);
      StrictJson.end(json);
      return input;
    }
  }

  @Override
  public I bindLeniently(Payload payload) throws IOException {
    JsonMapper mapper = ReferenceMapper.lenient();
    try (JsonParser json = shape.document().openLeniently(payload, mapper.getFactory())) {
      return read(mapper.readerFor(type), json);
    }
  }

  private I read(ObjectReader reader, JsonParser json) throws IOException {
    if (json.nextToken() == null) {
      throw Refusal.of(RefusalCode.BODY_NOT_JSON);
    }
    if (json.hasToken(JsonToken.VALUE_NULL)) {
      throw Refusal.of(RefusalCode.VALUE_MISSING);
    }
    I input;
    try {
      input = reader.readValue(json);
    } catch (JsonMappingException e) {
      throw refusals.of(e);
    }
    if (input == null) {
      throw Refusal.of(RefusalCode.VALUE_MISSING);
    }
    return input;
  }
}
