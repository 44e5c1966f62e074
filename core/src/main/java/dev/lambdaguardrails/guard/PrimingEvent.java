// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The smallest event of each source, from a caller that holds no scope. */
final class PrimingEvent {
  private static final String REQUEST =
      "\"headers\":{\"content-type\":\"application/json\"},\"isBase64Encoded\":false,\"body\":";
  private static final String HTTP =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"authorizer\":{\"jwt\":"
          + "{\"claims\":{\"sub\":\"-\",\"scope\":\"\"}}},\"http\":{\"method\":\"POST\"},"
          + "\"domainName\":\"";

  private PrimingEvent() {}

  /**
   * An event of a source.
   *
   * @param body JSON without a quotation mark; null for none, which a record has as an empty text
   */
  static byte[] of(EventSource source, @Nullable String body) {
    String quoted = body == null ? "null" : '"' + body + '"';
    String event =
        switch (source) {
          case HTTP_API -> HTTP + "a.execute-api.b\"}," + REQUEST + quoted + '}';
          case FUNCTION_URL -> HTTP + "a.lambda-url.b\"}," + REQUEST + quoted + '}';
          case REST_API ->
              "{\"resource\":\"/\",\"path\":\"/\",\"httpMethod\":\"POST\",\"requestContext\":"
                  + "{\"apiId\":\"a\",\"authorizer\":{\"claims\":{\"sub\":\"-\",\"scope\":\"\"}}},"
                  + "\"multiValueHeaders\":{\"content-type\":[\"application/json\"]},\"body\":"
                  + quoted
                  + '}';
          case ALB ->
              "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"a\"}},\"httpMethod\":\"POST\","
                  + "\"path\":\"/\","
                  + REQUEST
                  + quoted
                  + '}';
          case SQS ->
              "{\"Records\":[{\"messageId\":\"a\",\"eventSource\":\"aws:sqs\",\"attributes\":{},"
                  + "\"eventSourceARN\":\"a\",\"body\":"
                  + (body == null ? "\"\"" : quoted)
                  + "}]}";
        };
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
