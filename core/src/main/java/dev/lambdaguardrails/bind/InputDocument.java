// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON document that the body and the parts of a payload become: what either path binds.
 * Immutable; serves concurrent invocations.
 */
public final class InputDocument {
  private static final JsonFactory JSON = new JsonFactory();

  private final InputShape shape;
  private final Set<String> partNames = new HashSet<>();

  /** The document of a shape, whose parts have other names beside their own. */
  public InputDocument(InputShape shape, List<String> partAliases) {
    this.shape = shape;
    for (Part part : shape.parts()) {
      partNames.add(MergedParser.key(part.name()));
    }
    for (String alias : partAliases) {
      partNames.add(MergedParser.key(alias));
    }
  }

  InputShape shape() {
    return shape;
  }

  /**
   * A strict parser at its start. A part stands in its form, which was checked; a body that names
   * one is refused.
   *
   * @throws Refusal if there is no body, and it needs one
   */
  public JsonParser open(Payload payload) throws IOException {
    return open(payload, payload.hasBody() ? payload.openBody() : null, false);
  }

  /**
   * A parser at its start by lenient rules. A part stands as a string; what a body gives it is
   * passed over.
   *
   * @param json makes the parser of the body
   * @throws Refusal if there is no body, and it needs one
   */
  public JsonParser openLeniently(Payload payload, JsonFactory json) throws IOException {
    String body = payload.body();
    return open(payload, body == null ? null : json.createParser(body), true);
  }

  private JsonParser open(Payload payload, @Nullable JsonParser body, boolean lenient)
      throws IOException {
    if (body == null && shape.body()) {
      throw Refusal.of(RefusalCode.BODY_MISSING);
    }
    if (payload.parts().isEmpty() && body != null) {
      return body;
    }
    // Of its own characters: the parser of the body has the thread's buffer.
    JsonParser parts = JSON.createParser(text(payload.parts(), lenient).toCharArray());
    return body == null ? parts : new MergedParser(body, parts, partNames, lenient);
  }

  private static String text(List<PartValue> parts, boolean lenient) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (PartValue value : parts) {
        write(value, lenient, json);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(PartValue value, boolean lenient, JsonGenerator json)
      throws IOException {
    Part part = value.part();
    if (value.texts().isEmpty() && !part.list()) {
      return;
    }
    json.writeFieldName(part.name());
    if (part.list()) {
      json.writeStartArray();
    }
    for (String text : value.texts()) {
      if (lenient || part.form() == Part.Form.TEXT) {
        json.writeString(text);
      } else {
        json.writeRawValue(text);
      }
    }
    if (part.list()) {
      json.writeEndArray();
    }
  }
}
