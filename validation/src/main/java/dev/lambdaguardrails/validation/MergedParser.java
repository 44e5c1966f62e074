// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object out of two: the parts first, then the body.
 *
 * <p>A field of the body that has the name of a part, in any case, is refused as unknown: nothing
 * is assigned from the wrong place.
 */
final class MergedParser extends JsonParserDelegate {
  private final JsonParser body;
  private final JsonParser parts;
  private final Set<String> partNames;
  private boolean started;

  MergedParser(JsonParser body, JsonParser parts, Set<String> partNames) {
    super(body);
    this.body = body;
    this.parts = parts;
    this.partNames = partNames;
  }

  /** The form in which names compare. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    if (!started) {
      return start();
    }
    JsonToken token = delegate.nextToken();
    if (delegate == parts) {
      if (token != JsonToken.END_OBJECT || !parts.getParsingContext().inRoot()) {
        return token;
      }
      delegate = body;
      token = body.nextToken();
    }
    if (token == JsonToken.FIELD_NAME
        && body.getParsingContext().getParent().inRoot()
        && partNames.contains(key(body.currentName()))) {
      throw Refusal.of(RefusalCode.UNKNOWN_FIELD);
    }
    return token;
  }

  private @Nullable JsonToken start() throws IOException {
    started = true;
    JsonToken token = body.nextToken();
    if (token == JsonToken.START_OBJECT) {
      delegate = parts;
      parts.nextToken();
    }
    return token;
  }

  @Override
  public @Nullable JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
  }

  @Override
  public boolean nextFieldName(SerializableString name) throws IOException {
    return nextToken() == JsonToken.FIELD_NAME && name.getValue().equals(currentName());
  }

  @Override
  public @Nullable String nextTextValue() throws IOException {
    return nextToken() == JsonToken.VALUE_STRING ? getText() : null;
  }

  @Override
  public int nextIntValue(int otherwise) throws IOException {
    return nextToken() == JsonToken.VALUE_NUMBER_INT ? getIntValue() : otherwise;
  }

  @Override
  public long nextLongValue(long otherwise) throws IOException {
    return nextToken() == JsonToken.VALUE_NUMBER_INT ? getLongValue() : otherwise;
  }

  @Override
  public @Nullable Boolean nextBooleanValue() throws IOException {
    JsonToken token = nextToken();
    if (token == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    return token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
  }

  @Override
  public void close() throws IOException {
    parts.close();
    body.close();
  }
}
