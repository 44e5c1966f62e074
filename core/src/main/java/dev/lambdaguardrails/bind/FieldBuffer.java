// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Fields of an object that were read before it was known of which type it is, word for word. Their
 * parser has no limits of its own: what it reads has passed those of the input.
 */
final class FieldBuffer {
  private static final JsonFactory JSON = unlimited();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator copy;

  FieldBuffer() throws IOException {
    copy = JSON.createGenerator(text);
    copy.writeStartObject();
  }

  /** Takes a field, at whose value a parser stands, and reads it to its end. */
  void add(String name, JsonParser json) throws IOException {
    copy.writeFieldName(name);
    int open = copy(json.currentToken(), json);
    while (open > 0) {
      open += copy(json.nextToken(), json);
    }
  }

  /** A parser of the object, which it has entered and whose own pointer is known. */
  JsonParser parser(String pointer) throws IOException {
    copy.writeEndObject();
    copy.close();
    JsonParser parser = JSON.createParser(text.toString());
    parser.getParsingContext().setCurrentValue(pointer);
    parser.nextToken();
    return parser;
  }

  /** How many levels deeper the parser stands behind the token. */
  private int copy(JsonToken token, JsonParser json) throws IOException {
    switch (token) {
      case START_OBJECT -> copy.writeStartObject();
      case END_OBJECT -> copy.writeEndObject();
      case START_ARRAY -> copy.writeStartArray();
      case END_ARRAY -> copy.writeEndArray();
      case FIELD_NAME -> copy.writeFieldName(json.currentName());
      case VALUE_STRING -> copy.writeString(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copy.writeNumber(json.getText());
      case VALUE_TRUE -> copy.writeBoolean(true);
      case VALUE_FALSE -> copy.writeBoolean(false);
      default -> copy.writeNull();
    }
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private static JsonFactory unlimited() {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    builder.streamReadConstraints(
        StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build());
    builder.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    builder.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
    return builder.build();
  }
}
