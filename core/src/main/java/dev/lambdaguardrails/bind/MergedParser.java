// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object out of two: the parts first, then the body, which must be an object.
 *
 * <p>A field of the body that has the name of a part, in any case, is refused as unknown, or by
 * lenient rules passed over: either way nothing is assigned from the wrong place.
 */
final class MergedParser extends ObjectParser {
  private final JsonParser body;
  private final JsonParser parts;
  private final Set<String> partNames;
  private final boolean lenient;
  private boolean started;

  MergedParser(JsonParser body, JsonParser parts, Set<String> partNames, boolean lenient) {
    super(body);
    this.body = body;
    this.parts = parts;
    this.partNames = partNames;
    this.lenient = lenient;
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
    while (token == JsonToken.FIELD_NAME && isPart()) {
      if (!lenient) {
        throw Refusal.at("", RefusalCode.UNKNOWN_FIELD);
      }
      body.nextToken();
      body.skipChildren();
      token = body.nextToken();
    }
    return token;
  }

  private @Nullable JsonToken start() throws IOException {
    started = true;
    JsonToken token = body.nextToken();
    if (token == JsonToken.START_OBJECT) {
      delegate = parts;
      parts.nextToken();
    } else if (token == JsonToken.START_ARRAY) {
      // An array could stand for the object by position, and so for its parts.
      throw Refusal.at("", RefusalCode.TYPE_MISMATCH);
    }
    return token;
  }

  private boolean isPart() throws IOException {
    return body.getParsingContext().getParent().inRoot()
        && partNames.contains(key(body.currentName()));
  }

  @Override
  public void close() throws IOException {
    parts.close();
    body.close();
  }
}
