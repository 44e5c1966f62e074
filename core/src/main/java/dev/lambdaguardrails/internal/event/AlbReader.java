// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.NamedValues;
import dev.lambdaguardrails.bind.BodyText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of an Application Load Balancer: path and query arrive percent-encoded, headers and
 * query once or as lists by the target group's setting. The address is the last one of {@code
 * X-Forwarded-For}, which the balancer itself wrote, unless its attribute {@code
 * routing.http.xff_header_processing.mode} is set to preserve or remove.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class AlbReader implements HttpEventReader {

  @Override
  public HttpEvent read(EventParser in) throws IOException {
    NamedValues.Builder headers = NamedValues.headers();
    NamedValues.Builder encodedQuery = NamedValues.exact();
    String method = null;
    String path = null;
    BodyText body = null;
    boolean balancer = false;
    boolean multiValue = false;
    boolean base64 = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      switch (field) {
        case "httpMethod" -> method = in.text();
        case "path" -> path = in.text();
        case "headers" -> in.values(headers);
        case "multiValueHeaders" -> {
          multiValue = true;
          in.multiValues(headers);
        }
        case "queryStringParameters" -> in.values(encodedQuery);
        case "multiValueQueryStringParameters" -> in.multiValues(encodedQuery);
        case "requestContext" -> balancer = requestContext(in);
        case "body" -> body = in.bodyOrNull();
        case "isBase64Encoded" -> base64 = in.truth();
        default -> in.skip();
      }
    }
    if (!balancer || method == null || path == null) {
      throw EventParser.otherSource();
    }
    NamedValues all = headers.build();
    return new HttpEvent(
        method,
        PercentDecoder.path(path),
        all,
        decoded(encodedQuery.build()),
        NamedValues.none(),
        lastForwarded(all),
        null,
        body,
        base64,
        multiValue);
  }

  private static boolean requestContext(EventParser in) throws IOException {
    boolean balancer = false;
    in.object();
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("elb") && in.objectOrNull()) {
        balancer = targetGroup(in);
      } else {
        in.skip();
      }
    }
    return balancer;
  }

  private static boolean targetGroup(EventParser in) throws IOException {
    boolean targetGroup = false;
    for (String field = in.field(); field != null; field = in.field()) {
      if (field.equals("targetGroupArn")) {
        targetGroup = !in.arn().isEmpty();
      } else {
        in.skip();
      }
    }
    return targetGroup;
  }

  private static NamedValues decoded(NamedValues encoded) {
    NamedValues.Builder query = NamedValues.exact();
    for (String name : encoded.names()) {
      for (String value : encoded.all(name)) {
        query.add(PercentDecoder.query(name), PercentDecoder.query(value));
      }
    }
    return query.build();
  }

  private static @Nullable String lastForwarded(NamedValues headers) {
    List<String> all = headers.all("x-forwarded-for");
    if (all.isEmpty()) {
      return null;
    }
    String last = all.get(all.size() - 1);
    String address = last.substring(last.lastIndexOf(',') + 1).trim();
    return address.isEmpty() ? null : address;
  }
}
