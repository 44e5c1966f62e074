// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.bind.BodyText;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.internal.event.EventText;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a request: a body that is declared to be JSON where the source declares bodies,
 * base64 undone, and the parts.
 *
 * @param numberLength the longest text of a part that is a number
 */
record RequestPayload(HttpEvent event, Invocation call, StrictJson json, int numberLength)
    implements PayloadSource {

  @Override
  public Payload strict(InputShape shape) {
    if (!shape.body()) {
      if (event.body() != null && !isNothing(event.body())) {
        throw Refusal.of(RefusalCode.BODY_UNEXPECTED);
      }
      return new Payload(null, PartTexts.strict(shape.parts(), call, numberLength), json);
    }
    if (event.body() == null) {
      throw Refusal.of(RefusalCode.BODY_MISSING);
    }
    if (isTyped(call.source())) {
      demandJson(call.headers().all("content-type"));
    }
    BodyText body = text();
    return new Payload(PartTexts.strict(shape.parts(), call, numberLength), body, json);
  }

  @Override
  public Payload lenient(InputShape shape) {
    BodyText body = shape.body() ? text() : null;
    return new Payload(PartTexts.lenient(shape.parts(), call), body, json);
  }

  /** Whether bodies come with a content type: frames and bare events have none. */
  private static boolean isTyped(EventSource source) {
    return source.hasStatus() && source != EventSource.WEBSOCKET;
  }

  private static void demandJson(List<String> contentTypes) {
    if (contentTypes.size() != 1 || !ContentType.isJson(contentTypes.get(0))) {
      throw Refusal.of(RefusalCode.CONTENT_TYPE);
    }
  }

  /** Whether a body is what those write who have nothing to say, where an event is the body. */
  private boolean isNothing(BodyText body) {
    if (call.source().hasStatus()) {
      return false;
    }
    String text = body.get();
    return text.equals("{}") || text.equals("null");
  }

  private @Nullable BodyText text() {
    BodyText body = event.body();
    if (body == null || !event.base64()) {
      return body;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(body.get());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(RefusalCode.BODY_NOT_BASE64);
    }
    return BodyText.of(EventText.decode(bytes, RefusalCode.BODY_NOT_UTF8));
  }
}
