// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an input is bound from: a JSON body and the values of its parts. Immutable; {@link
 * #toString} prints nothing of it.
 */
public final class Payload {
  private final @Nullable BodyText body;
  private final List<PartValue> parts;
  private final StrictJson json;

  /** A body, null for none, within the limits of {@code json}; and the values of the parts. */
  public Payload(@Nullable String body, List<PartValue> parts, StrictJson json) {
    this(parts, body == null ? null : BodyText.of(body), json);
  }

  /** The values of the parts and a body, null for none, within the limits of {@code json}. */
  public Payload(List<PartValue> parts, @Nullable BodyText body, StrictJson json) {
    this.body = body;
    this.parts = List.copyOf(parts);
    this.json = json;
  }

  /** Whether there is a body. */
  public boolean hasBody() {
    return body != null;
  }

  /**
   * A strict parser at the start of the body.
   *
   * @throws Refusal if there is no body
   */
  public JsonParser openBody() throws IOException {
    return json.parser(demandBody());
  }

  /** The same of an object that begins with the parts, and has no field of their names. */
  JsonParser openBody(Set<String> partNames) throws IOException {
    return json.parser(demandBody(), new PartTokens(parts, false), partNames);
  }

  /**
   * The reference path's parser at the start of the body.
   *
   * @throws Refusal if there is no body
   */
  public JsonParser openReference() throws IOException {
    return json.referenceParser(demandBody().get());
  }

  private BodyText demandBody() {
    if (body == null) {
      throw Refusal.of(RefusalCode.BODY_MISSING);
    }
    return body;
  }

  /** Demands that the body is well-formed Unicode, which is the first thing to say of it. */
  void demandWellFormed() throws IOException {
    if (body != null) {
      StrictJson.demandWellFormed(body.get());
    }
  }

  /** The text of the body, for lenient rules. */
  public @Nullable String body() {
    return body == null ? null : body.get();
  }

  /** The values of the parts, one for each part of the shape. */
  public List<PartValue> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return "Payload";
  }
}
