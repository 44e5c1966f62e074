// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The fields of an object that were buffered, then those that were not read yet. */
final class RejoinedParser extends ObjectParser {
  private final JsonParser buffered;
  private final JsonParser rest;

  /** Both parsers stand inside the object. */
  RejoinedParser(JsonParser buffered, JsonParser rest) {
    super(buffered);
    this.buffered = buffered;
    this.rest = rest;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (delegate == buffered
        && token == JsonToken.END_OBJECT
        && buffered.getParsingContext().inRoot()) {
      delegate = rest;
      token = rest.nextToken();
    }
    return token;
  }
}
