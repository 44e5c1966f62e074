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
 * @param attributes what else the source's envelope says
 * @param echo what goes back around the answer, null where the answer goes by itself
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
    boolean multiValueHeaders,
    NamedValues attributes,
    @Nullable TriggerEcho echo) {

  /** The attribute that names what an API asks its authorizer for. */
  public static final String RESOURCE = "resource";

  /** A request of a source whose envelope says nothing more. */
  HttpEvent(
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
    this(
        method,
        path,
        headers,
        query,
        pathParameters,
        sourceAddress,
        caller,
        body,
        base64,
        multiValueHeaders,
        NamedValues.none(),
        null);
  }

  /** A request whose answer goes by itself. */
  HttpEvent(
      String method,
      String path,
      NamedValues headers,
      NamedValues query,
      NamedValues pathParameters,
      @Nullable String sourceAddress,
      @Nullable Caller caller,
      @Nullable BodyText body,
      boolean base64,
      boolean multiValueHeaders,
      NamedValues attributes) {
    this(
        method,
        path,
        headers,
        query,
        pathParameters,
        sourceAddress,
        caller,
        body,
        base64,
        multiValueHeaders,
        attributes,
        null);
  }

  /** An event that is nothing but its body. */
  static HttpEvent ofBody(@Nullable BodyText body, NamedValues attributes) {
    NamedValues none = NamedValues.none();
    return new HttpEvent("", "", none, none, none, null, null, body, false, false, attributes);
  }

  /** An event that goes back with the answer in it. */
  static HttpEvent ofTrigger(BodyText body, NamedValues attributes, TriggerEcho echo) {
    NamedValues none = NamedValues.none();
    return new HttpEvent(
        "", "", none, none, none, null, null, body, false, false, attributes, echo);
  }

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
