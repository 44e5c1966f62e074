// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser that sees every token which it hands on: all ways to advance lead to one. */
public abstract class ObjectParser extends JsonParserDelegate {
  /** A parser over another. */
  protected ObjectParser(JsonParser json) {
    super(json);
  }

  @Override
  public abstract @Nullable JsonToken nextToken() throws IOException;

  @Override
  public final @Nullable JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  @Override
  public final JsonParser skipChildren() throws IOException {
    JsonToken token = currentToken();
    int open = token != null && token.isStructStart() ? 1 : 0;
    while (open > 0) {
      token = nextToken();
      if (token == null) {
        break;
      }
      open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }
}
