// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadContext;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an object whose fields are parts and whose values are their texts: as if it was
 * written in JSON and read again, without either.
 */
final class PartTokens extends TextParser {
  private final List<PartValue> parts;
  private final boolean lenient;
  private JsonReadContext context = JsonReadContext.createRootContext(null);
  private int part = -1;
  private int text;

  /**
   * The tokens of parts.
   *
   * @param lenient whether each text is a string, whatever its form
   */
  PartTokens(List<PartValue> parts, boolean lenient) {
    super(StreamReadConstraints.defaults());
    this.parts = parts;
    this.lenient = lenient;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    _currToken = next();
    return _currToken;
  }

  private @Nullable JsonToken next() throws IOException {
    JsonToken token = _currToken;
    if (token == null) {
      if (part >= 0) {
        return null;
      }
      context = context.createChildObjectContext(1, 0);
      part = 0;
      return JsonToken.START_OBJECT;
    }
    if (token == JsonToken.END_OBJECT) {
      return null;
    }
    if (token == JsonToken.FIELD_NAME) {
      text = 0;
      if (!parts.get(part).part().list()) {
        return value();
      }
      context = context.createChildArrayContext(1, 0);
      return JsonToken.START_ARRAY;
    }
    return context.inArray() ? element(token) : field(token);
  }

  private JsonToken element(JsonToken before) {
    text += before == JsonToken.START_ARRAY ? 0 : 1;
    context.expectComma();
    if (text < parts.get(part).texts().size()) {
      return value();
    }
    context = context.clearAndGetParent();
    return JsonToken.END_ARRAY;
  }

  /** The next part that has a text, or is a list; behind the last, the end. */
  private JsonToken field(JsonToken before) throws IOException {
    part += before == JsonToken.START_OBJECT ? 0 : 1;
    while (part < parts.size()
        && parts.get(part).texts().isEmpty()
        && !parts.get(part).part().list()) {
      part++;
    }
    if (part == parts.size()) {
      context = context.clearAndGetParent();
      return JsonToken.END_OBJECT;
    }
    context.setCurrentName(parts.get(part).part().name());
    return JsonToken.FIELD_NAME;
  }

  private String here() {
    return parts.get(part).texts().get(text);
  }

  private JsonToken value() {
    Part.Form form = lenient ? Part.Form.TEXT : parts.get(part).part().form();
    if (form == Part.Form.TEXT) {
      return JsonToken.VALUE_STRING;
    }
    if (form == Part.Form.TRUTH) {
      return here().equals("true") ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
    }
    return isWhole(here()) ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
  }

  private static boolean isWhole(String number) {
    return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
  }

  @Override
  public @Nullable String getText() {
    if (_currToken == null) {
      return null;
    }
    if (_currToken == JsonToken.FIELD_NAME) {
      return currentName();
    }
    return _currToken == JsonToken.VALUE_STRING || _currToken.isNumeric()
        ? here()
        : _currToken.asString();
  }

  @Override
  public JsonStreamContext getParsingContext() {
    return context;
  }
}
