// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The proxy event of a REST API, which has no {@code version}: an HTTP API's format 1.0 has one;
 * and no {@code methodArn}: what the API asks its authorizer has one.
 *
 * <p>The query arrives decoded, the path and its parameters percent-encoded.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations</a>
 */
final class RestApiReader implements HttpEventReader {
  private @Nullable String sourceAddress;
  private final Claims claims = new Claims();
  private boolean restApi;

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder query = NamedValues.exact();
    NamedValues.Builder pathParameters = NamedValues.exact();
    String method = null;
    String path = null;
    BodyText body = null;
    boolean resource = false;
    boolean base64 = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version", "methodArn" -> throw EventParser.otherSource();
        case "resource" -> resource = !in.text().isEmpty();
        case "httpMethod" -> method = in.text();
        case "path" -> path = in.text();
        case "multiValueHeaders" -> in.multiValues(headers);
        case "multiValueQueryStringParameters" -> in.multiValues(query);
        case "pathParameters" -> pathParameters(in, pathParameters);
        case "requestContext" -> requestContext(in);
        case "body" -> body = in.bodyOrNull();
        case "isBase64Encoded" -> base64 = in.truth();
        default -> in.skip();
      }
    }
    if (!resource || !restApi || method == null || path == null) {
      throw EventParser.otherSource();
    }
    return new HttpEvent(
        method,
        PercentDecoder.path(path),
        headers.build(),
        query.build(),
        pathParameters.build(),
        sourceAddress,
        claims.caller(),
        body,
        base64,
        true);
  }

  /** Parameters of a path, which arrive percent-encoded. */
  static void pathParameters(EventParser in, NamedValues.Builder into) throws IOException {
    if (!in.objectOrNull()) {
      return;
    }
    for (String name = in.field(); name != null; name = in.field()) {
      into.add(name, PercentDecoder.path(in.text()));
    }
  }

  private void requestContext(EventParser in) throws IOException {
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "elb" -> throw EventParser.otherSource();
        case "apiId" -> restApi = !in.api().isEmpty();
        case "accountId" -> in.account();
        case "requestTimeEpoch" -> in.sent(SentTime.MILLIS);
        case "identity" -> sourceAddress = claims.readIdentityAndAddress(in);
        case "authorizer" -> claims.readAuthorizer(in);
        default -> in.skip();
      }
    }
  }
}
