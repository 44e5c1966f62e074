// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import org.jspecify.annotations.Nullable;

/**
 * A request as its source delivered it.
 *
 * @param body as delivered: base64 where {@code base64} says so; null for none, also where the
 *     source writes none as an empty text
 * @param multiValueHeaders whether the headers came as lists, as the answer's must then too
 */
public record HttpEvent(
    String method,
    String path,
    NamedValues headers,
    NamedValues query,
    NamedValues pathParameters,
    @Nullable String sourceAddress,
    @Nullable Caller caller,
    @Nullable BodyText body,
    boolean base64,
    boolean multiValueHeaders) {

  /** Makes one of the two ways to write no body. */
  public HttpEvent {
    body = body == null || body.isEmpty() ? null : body;
  }

  /** The method only. */
  @Override
  public String toString() {
    return "HttpEvent[" + method + ']';
  }
}
