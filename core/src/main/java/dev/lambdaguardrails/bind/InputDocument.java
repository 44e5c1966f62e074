// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON document that the body and the parts of a payload become: what either path binds.
 * Immutable; serves concurrent invocations.
 */
public final class InputDocument {
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
    if (!payload.hasBody()) {
      return open(payload, null, false);
    }
    return payload.parts().isEmpty() ? payload.openBody() : payload.openBody(partNames);
  }

  /**
   * The same by the parser of the reference path.
   *
   * @throws Refusal if there is no body, and it needs one
   */
  public JsonParser openReference(Payload payload) throws IOException {
    return open(payload, payload.hasBody() ? payload.openReference() : null, false);
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
    JsonParser parts = new PartTokens(payload.parts(), lenient);
    return body == null ? parts : new MergedParser(body, parts, partNames, lenient);
  }
}
