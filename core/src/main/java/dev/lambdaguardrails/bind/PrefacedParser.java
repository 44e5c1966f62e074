// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A strict parser of an object that begins with parts: what {@link MergedParser} tells by strict
 * rules, without one parser behind another.
 */
final class PrefacedParser extends StrictParser {
  private final PartTokens parts;
  private final Set<String> partNames;
  private boolean started;
  private boolean inParts;

  /** Whether the fields of the body are still to come. */
  private boolean before = true;

  PrefacedParser(
      BodyText body,
      PartTokens parts,
      Set<String> partNames,
      FieldNames names,
      StreamReadConstraints limits) {
    super(body, names, limits);
    this.parts = parts;
    this.partNames = partNames;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    if (before) {
      JsonToken token = started ? part() : start();
      if (before) {
        return token;
      }
    }
    JsonToken token = super.nextToken();
    if (token == JsonToken.FIELD_NAME
        && place().getNestingDepth() == 1
        && isPart(place().getCurrentName())) {
      throw Refusal.at("", RefusalCode.UNKNOWN_FIELD);
    }
    return token;
  }

  private boolean isPart(@Nullable String name) {
    return name != null && partNames.contains(MergedParser.key(name));
  }

  /** The next token of the parts, until they end. */
  private @Nullable JsonToken part() throws IOException {
    JsonToken token = inParts ? parts.nextToken() : JsonToken.END_OBJECT;
    if (token == JsonToken.END_OBJECT) {
      inParts = false;
      before = false;
    } else {
      _currToken = token;
    }
    return token;
  }

  private @Nullable JsonToken start() throws IOException {
    started = true;
    JsonToken token = super.nextToken();
    if (token == JsonToken.START_ARRAY) {
      // An array could stand for the object by position, and so for its parts.
      throw Refusal.at("", RefusalCode.TYPE_MISMATCH);
    }
    if (token == JsonToken.START_OBJECT) {
      parts.nextToken();
      inParts = true;
    }
    return token;
  }

  @Override
  public @Nullable String nextFieldName() throws IOException {
    if (nextToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    return inParts ? parts.currentName() : place().getCurrentName();
  }

  @Override
  public @Nullable String getText() throws IOException {
    return inParts ? parts.getText() : super.getText();
  }

  @Override
  boolean isShort() {
    return !inParts && super.isShort();
  }

  @Override
  public JsonStreamContext getParsingContext() {
    return inParts ? parts.getParsingContext() : super.getParsingContext();
  }
}
