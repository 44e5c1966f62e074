// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events: the samples under {@code resources/events}, and small ones made from parts. */
public final class Events {
  /** A body that {@link Order#input()} binds. */
  public static final String ORDER = "{\"item\":\"tea\",\"quantity\":2}";

  private static final String JSON = "application/json";

  private Events() {}

  /** The names of the samples of a source. */
  public static List<String> samples(EventSource source) {
    return switch (source) {
      case REST_API ->
          List.of(
              "rest-api",
              "rest-api-cognito",
              "rest-api-custom-authorizer",
              "rest-api-iam",
              "rest-api-console-test");
      case HTTP_API ->
          List.of(
              "http-api",
              "http-api-jwt",
              "http-api-jwt-scopes",
              "http-api-lambda-authorizer",
              "http-api-iam");
      case FUNCTION_URL -> List.of("function-url", "function-url-iam");
      case ALB -> List.of("alb", "alb-multi-value", "alb-health-check");
      case SQS -> List.of("sqs", "sqs-fifo", "sqs-fair-queue");
    };
  }

  /** The names of the samples that are of no source. */
  public static List<String> foreign() {
    return List.of(
        "foreign/http-api-format-1",
        "foreign/rest-api-authorizer-request",
        "foreign/http-api-authorizer-request",
        "foreign/token-authorizer",
        "foreign/websocket",
        "foreign/vpc-lattice-2",
        "foreign/sns",
        "foreign/s3",
        "foreign/kinesis",
        "foreign/dynamodb",
        "foreign/eventbridge",
        "foreign/kafka",
        "foreign/direct");
  }

  /** The text of a sample. */
  public static String sample(String name) {
    try (InputStream in = Events.class.getResourceAsStream("/events/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request with a JSON body, null for none. */
  public static String request(EventSource source, String body) {
    return request(source, body, JSON, "");
  }

  /** A request with a body, null for none, and further fields of its headers' object. */
  public static String request(
      EventSource source, String body, String contentType, String moreHeaders) {
    String headers =
        (contentType == null ? "\"accept\":\"*/*\"" : "\"Content-Type\":" + quote(contentType))
            + moreHeaders;
    String tail =
        ",\"body\":" + (body == null ? "null" : quote(body)) + ",\"isBase64Encoded\":false}";
    return switch (source) {
      case REST_API ->
          "{\"resource\":\"/orders\",\"path\":\"/orders\",\"httpMethod\":\"POST\","
              + "\"multiValueHeaders\":"
              + multiValue(headers)
              + ",\"requestContext\":{\"apiId\":\"a1\",\"identity\":{\"sourceIp\":\"203.0.113.7\"}}"
              + tail;
      case HTTP_API, FUNCTION_URL ->
          "{\"version\":\"2.0\",\"rawPath\":\"/orders\",\"rawQueryString\":\"\",\"headers\":{"
              + headers
              + "},\"requestContext\":{\"domainName\":\""
              + (source == EventSource.HTTP_API ? "a.execute-api" : "a.lambda-url")
              + ".eu-west-1.example\",\"http\":{\"method\":\"POST\",\"sourceIp\":\"203.0.113.7\"}}"
              + tail;
      case ALB ->
          "{\"requestContext\":{\"elb\":{\"targetGroupArn\":\"arn:a\"}},\"httpMethod\":\"POST\","
              + "\"path\":\"/orders\",\"queryStringParameters\":{},\"headers\":{"
              + headers
              + "}"
              + tail;
      case SQS -> throw new IllegalArgumentException("a queue has no requests");
    };
  }

  /** A request of an HTTP API whose caller has scopes. */
  public static String requestWithScopes(String body, String scopes) {
    return request(EventSource.HTTP_API, body)
        .replace(
            "\"http\":{",
            "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"anna\",\"scope\":"
                + quote(scopes)
                + "},\"scopes\":null}},\"http\":{");
  }

  /** A message of a standard queue. */
  public static String message(String id, String body) {
    return "{\"messageId\":"
        + quote(id)
        + ",\"body\":"
        + quote(body)
        + ",\"attributes\":{},\"eventSource\":\"aws:sqs\","
        + "\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:123456789012:orders\"}";
  }

  /** A message of a FIFO queue. */
  public static String message(String id, String group, String body) {
    return message(id, body)
        .replace("\"attributes\":{}", "\"attributes\":{\"MessageGroupId\":" + quote(group) + "}")
        .replace(":orders\"", ":orders.fifo\"");
  }

  /** A batch of messages. */
  public static String batch(List<String> messages) {
    return "{\"Records\":[" + String.join(",", messages) + "]}";
  }

  /** A batch of messages. */
  public static String batch(String... messages) {
    return batch(List.of(messages));
  }

  /** Any small valid event of a source, with a body that binds. */
  public static String small(EventSource source) {
    return source.isRequest() ? request(source, ORDER) : batch(message("m1", ORDER));
  }

  /** A text as a JSON string. */
  public static String quote(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String multiValue(String headers) {
    return "{" + headers.replaceAll("\"([^\"]+)\":(\"(?:[^\"\\\\]|\\\\.)*\")", "\"$1\":[$2]") + "}";
  }
}
