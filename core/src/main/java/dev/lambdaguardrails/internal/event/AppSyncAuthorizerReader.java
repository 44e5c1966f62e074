// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import java.io.IOException;

/**
 * What AppSync asks its Lambda authorizer: the token, which is the header {@code authorization},
 * and the request around it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization">AWS
 *     Lambda authorization</a>
 */
final class AppSyncAuthorizerReader implements HttpEventReader {
  private static final String TOKEN = "authorization";

  private final NamedValues.Builder attributes = NamedValues.exact();
  private boolean api;

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    String token = null;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "authorizationToken" -> token = in.text();
        case "requestHeaders" -> headers(in, headers);
        case "requestContext" -> requestContext(in);
        case "type", "methodArn", "routeArn", "version" -> throw EventParser.otherSource();
        default -> in.skip();
      }
    }
    if (token == null || !api) {
      throw EventParser.otherSource();
    }
    headers.add(TOKEN, token);
    NamedValues none = NamedValues.none();
    return new HttpEvent(
        "", "", headers.build(), none, none, null, null, null, false, false, attributes.build());
  }

  private static void headers(EventParser in, NamedValues.Builder headers) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      if (name.equalsIgnoreCase(TOKEN)) {
        in.skip();
      } else {
        headers.add(name, in.text());
      }
    }
  }

  private void requestContext(EventParser in) throws IOException {
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "apiId" -> api = !in.api().isEmpty();
        case "accountId" -> in.account(in.text());
        case "operationName" -> {
          String name = in.textOrNull();
          attributes.add(field, name == null ? "" : name);
        }
        default -> in.skip();
      }
    }
  }
}
