// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a REST API asks its authorizer, by a token alone or by the whole request, or a WebSocket API
 * at a connection. A token is the header {@code authorization}, whichever header it came in; the
 * caller is who showed a certificate.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html">Input
 *     to an API Gateway Lambda authorizer</a>
 */
final class MethodAuthorizerReader implements HttpEventReader {
  private final boolean webSocket;
  private final Claims claims = new Claims();
  private String account = "";
  private String api = "";
  private boolean connects;
  private @Nullable String sourceAddress;

  MethodAuthorizerReader(boolean webSocket) {
    this.webSocket = webSocket;
  }

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder single = NamedValues.headers();
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder singleQuery = NamedValues.exact();
    NamedValues.Builder query = NamedValues.exact();
    NamedValues.Builder pathParameters = NamedValues.exact();
    MethodArn arn = null;
    String type = null;
    String token = null;
    String method = null;
    String path = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version", "routeArn", "body" -> throw EventParser.otherSource();
        case "type" -> type = in.text();
        case "methodArn" -> arn = MethodArn.of(in.text());
        case "authorizationToken" -> token = in.text();
        case "httpMethod" -> method = in.text();
        case "path" -> path = in.text();
        case "headers" -> in.values(single);
        case "multiValueHeaders" -> in.multiValues(headers);
        case "queryStringParameters" -> in.values(singleQuery);
        case "multiValueQueryStringParameters" -> in.multiValues(query);
        case "pathParameters" -> RestApiReader.pathParameters(in, pathParameters);
        case "requestContext" -> requestContext(in);
        default -> in.skip();
      }
    }
    boolean request = "REQUEST".equals(type);
    boolean ofToken = "TOKEN".equals(type) && !webSocket;
    boolean right = ofToken ? token != null : request && connects == webSocket;
    if (arn == null || !right || (request && !webSocket && (method == null || path == null))) {
      throw EventParser.otherSource();
    }
    arn.tell(in, account, api);
    if (token != null && ofToken) {
      headers.add("authorization", token);
    }
    return new HttpEvent(
        method == null ? "" : method,
        path == null ? "" : PercentDecoder.path(path),
        either(headers, single),
        either(query, singleQuery),
        pathParameters.build(),
        sourceAddress,
        claims.caller(),
        null,
        false,
        false,
        NamedValues.exact().add(HttpEvent.RESOURCE, arn.demandOne().text()).build());
  }

  /** The lists, or what is not in lists where there are none. */
  private static NamedValues either(NamedValues.Builder lists, NamedValues.Builder single) {
    NamedValues all = lists.build();
    return all.size() == 0 ? single.build() : all;
  }

  private void requestContext(EventParser in) throws IOException {
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "accountId" -> account = in.text();
        case "apiId" -> api = in.text();
        case "eventType" -> connects = "CONNECT".equals(in.textOrNull());
        case "identity" -> sourceAddress = claims.readIdentityAndAddress(in);
        default -> in.skip();
      }
    }
  }
}
