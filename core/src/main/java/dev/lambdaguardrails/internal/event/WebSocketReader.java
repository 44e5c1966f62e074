// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The proxy event of a WebSocket API: a connection with headers and query, a message with a body, a
 * disconnection. The authorizer is asked at the connection, and what it said comes with every
 * event.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html">WebSocket
 *     API integration requests</a>
 */
final class WebSocketReader implements HttpEventReader {
  private final NamedValues.Builder attributes = NamedValues.exact();
  private @Nullable String sourceAddress;
  private final Claims claims = new Claims();
  private @Nullable String connection;
  private @Nullable String type;
  private @Nullable String route;

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder query = NamedValues.exact();
    BodyText body = null;
    boolean base64 = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "methodArn", "httpMethod", "version" -> throw EventParser.otherSource();
        case "multiValueHeaders" -> in.multiValues(headers);
        case "multiValueQueryStringParameters" -> in.multiValues(query);
        case "requestContext" -> requestContext(in);
        case "body" -> body = in.bodyOrNull();
        case "isBase64Encoded" -> base64 = in.truth();
        default -> in.skip();
      }
    }
    if (connection == null || route == null || !isType(type)) {
      throw EventParser.otherSource();
    }
    return new HttpEvent(
        "",
        "",
        headers.build(),
        query.build(),
        NamedValues.none(),
        sourceAddress,
        claims.caller(),
        body,
        base64,
        false,
        attributes.build());
  }

  private static boolean isType(@Nullable String type) {
    return "CONNECT".equals(type) || "MESSAGE".equals(type) || "DISCONNECT".equals(type);
  }

  private void requestContext(EventParser in) throws IOException {
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "connectionId" -> connection = attribute(field, in);
        case "eventType" -> type = attribute(field, in);
        case "routeKey" -> route = attribute(field, in);
        case "stage", "domainName", "messageId" -> attribute(field, in);
        case "apiId" -> in.apiIfAsked();
        case "requestTimeEpoch" -> in.sent(SentTime.MILLIS);
        case "identity" -> sourceAddress = claims.readIdentityAndAddress(in);
        case "authorizer" -> claims.readAuthorizer(in);
        default -> in.skip();
      }
    }
  }

  private @Nullable String attribute(String name, EventParser in) throws IOException {
    String value = in.textOrNull();
    if (value != null) {
      attributes.add(name, value);
    }
    return value;
  }
}
