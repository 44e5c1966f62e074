// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The event of VPC Lattice, version 2.0. The caller is what the service verified of a signed
 * request; one whose type is not {@code AWS_IAM} is nobody. The query is taken as it is delivered.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html">Lambda
 *     functions as targets in VPC Lattice</a>
 */
final class VpcLatticeReader implements HttpEventReader {
  private final NamedValues.Builder attributes = NamedValues.exact();
  private @Nullable Caller caller;
  private boolean lattice;

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder query = NamedValues.exact();
    String version = null;
    String method = null;
    String path = null;
    BodyText body = null;
    boolean base64 = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "version" -> version = in.textOrNull();
        case "method" -> method = in.text();
        case "path" -> path = in.text();
        case "headers" -> in.someValues(headers);
        case "queryStringParameters" -> in.someValues(query);
        case "requestContext" -> requestContext(in);
        case "body" -> body = in.bodyOrNull();
        case "isBase64Encoded" -> base64 = in.truth();
        default -> in.skip();
      }
    }
    if (!"2.0".equals(version) || !lattice || method == null || path == null) {
      throw EventParser.otherSource();
    }
    int mark = path.indexOf('?');
    return new HttpEvent(
        method,
        PercentDecoder.path(mark < 0 ? path : path.substring(0, mark)),
        headers.build(),
        query.build(),
        NamedValues.none(),
        null,
        caller,
        body,
        base64,
        false,
        attributes.build());
  }

  private void requestContext(EventParser in) throws IOException {
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "serviceArn" -> {
          String arn = in.arn();
          lattice = !arn.isEmpty();
          attributes.add(field, arn);
        }
        case "serviceNetworkArn", "targetGroupArn" -> attributes.add(field, in.text());
        case "timeEpoch" -> in.sent(SentTime.MICROS);
        case "identity" -> caller = identity(in);
        default -> in.skip();
      }
    }
  }

  private static @Nullable Caller identity(EventParser in) throws IOException {
    if (!in.objectOrNull()) {
      return null;
    }
    Claims claims = new Claims();
    boolean verified = false;
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("type")) {
        verified = "AWS_IAM".equals(in.scalar());
      } else {
        claims.claim(field, in);
      }
    }
    return verified ? claims.caller() : null;
  }
}
