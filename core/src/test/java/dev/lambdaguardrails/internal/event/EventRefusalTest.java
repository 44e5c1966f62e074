// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everybody else's events, and broken ones of the source itself: long because each source meets the
 * events of all others.
 */
class EventRefusalTest {
  private static String refusal(EventSource source, String event) {
    return assertThrows(
            Refusal.class, () -> EventReaderTest.read(source, event), source + " " + event)
        .code();
  }

  /** Whether an event of the source says whose it is. */
  private static boolean isEnveloped(EventSource source) {
    return source != EventSource.DIRECT && source != EventSource.STEP_FUNCTIONS;
  }

  /** Whether the events of one source are also events of another, around which they are. */
  private static boolean isNested(EventSource declared, EventSource actual) {
    List<EventSource> queues = List.of(EventSource.SQS, EventSource.SNS_SQS, EventSource.S3_SQS);
    return (queues.contains(declared) && queues.contains(actual))
        || (declared.name().startsWith("HTTP_")
            && actual.name().startsWith("HTTP_")
            && declared.isAuthorizer()
            && actual.isAuthorizer())
        || (declared == EventSource.EVENTBRIDGE && actual == EventSource.S3_EVENTBRIDGE)
        || (declared == EventSource.S3_EVENTBRIDGE && actual == EventSource.EVENTBRIDGE);
  }

  static Stream<EventSource> enveloped() {
    return Stream.of(EventSource.values()).filter(EventRefusalTest::isEnveloped);
  }

  static Stream<Arguments> strangers() {
    List<Arguments> pairs = new ArrayList<>();
    for (EventSource declared : EventSource.values()) {
      if (!isEnveloped(declared)) {
        continue;
      }
      for (EventSource actual : EventSource.values()) {
        if (actual != declared && !isNested(declared, actual)) {
          for (String sample : Events.samples(actual)) {
            pairs.add(Arguments.of(declared, sample));
          }
        }
      }
      for (String sample : Events.foreign()) {
        pairs.add(Arguments.of(declared, sample));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void reader_eventOfAnotherSource_refuses(EventSource declared, String sample) {
    assertEquals("event-source", refusal(declared, Events.sample(sample)));
  }

  static Stream<Arguments> wrongTypes() {
    List<Arguments> rows = new ArrayList<>();
    wrong(rows, EventSource.REST_API, "resource", "\"/orders\"");
    wrong(rows, EventSource.REST_API, "path", "\"/orders\"");
    wrong(rows, EventSource.REST_API, "httpMethod", "\"POST\"");
    wrong(rows, EventSource.REST_API, "apiId", "\"a1\"");
    wrong(rows, EventSource.REST_API, "sourceIp", "\"203.0.113.7\"", "null");
    wrong(rows, EventSource.REST_API, "Content-Type", "[\"application/json\"]", "null");
    wrong(rows, EventSource.REST_API, "isBase64Encoded", "false");
    for (EventSource format2 : List.of(EventSource.HTTP_API, EventSource.FUNCTION_URL)) {
      wrong(rows, format2, "version", "\"2.0\"");
      wrong(rows, format2, "rawPath", "\"/orders\"");
      wrong(rows, format2, "rawQueryString", "\"\"");
      wrong(rows, format2, "Content-Type", "\"application/json\"");
      wrong(rows, format2, "method", "\"POST\"");
      wrong(rows, format2, "sourceIp", "\"203.0.113.7\"");
      wrong(rows, format2, "isBase64Encoded", "false");
    }
    wrong(rows, EventSource.ALB, "targetGroupArn", "\"arn:a\"");
    wrong(rows, EventSource.ALB, "httpMethod", "\"POST\"");
    wrong(rows, EventSource.ALB, "path", "\"/orders\"");
    wrong(rows, EventSource.ALB, "queryStringParameters", "{}", "null");
    wrong(rows, EventSource.ALB, "Content-Type", "\"application/json\"");
    wrong(rows, EventSource.ALB, "isBase64Encoded", "false");
    wrong(rows, EventSource.WEBSOCKET, "connectionId", "\"c1\"");
    wrong(rows, EventSource.WEBSOCKET, "eventType", "\"MESSAGE\"");
    wrong(rows, EventSource.WEBSOCKET, "routeKey", "\"orders\"");
    wrong(rows, EventSource.WEBSOCKET, "isBase64Encoded", "false");
    wrong(rows, EventSource.VPC_LATTICE, "version", "\"2.0\"");
    wrong(rows, EventSource.VPC_LATTICE, "method", "\"POST\"");
    wrong(rows, EventSource.VPC_LATTICE, "path", "\"/orders\"");
    wrong(rows, EventSource.VPC_LATTICE, "serviceArn", "\"arn:a\"");
    wrong(rows, EventSource.VPC_LATTICE, "isBase64Encoded", "false");
    wrong(rows, EventSource.REST_AUTHORIZER, "type", "\"TOKEN\"");
    wrong(rows, EventSource.REST_AUTHORIZER, "authorizationToken", "\"t\"");
    wrong(rows, EventSource.WEBSOCKET_AUTHORIZER, "eventType", "\"CONNECT\"");
    wrong(rows, EventSource.APPSYNC_AUTHORIZER, "apiId", "\"aws1\"");
    wrong(rows, EventSource.APPSYNC_AUTHORIZER, "requestHeaders", "{}", "null");
    wrong(rows, EventSource.COGNITO_PRE_SIGN_UP, "version", "\"1\"");
    wrong(rows, EventSource.COGNITO_PRE_SIGN_UP, "userPoolId", "\"p1\"");
    wrong(rows, EventSource.COGNITO_PRE_SIGN_UP, "userName", "\"anna\"", "null");
    wrong(rows, EventSource.COGNITO_PRE_SIGN_UP, "request", Events.ORDER, "{\"a\":7}");
    wrong(rows, EventSource.COGNITO_PRE_SIGN_UP, "response", "{\"a\":null}", "null", "{\"a\":7}");
    wrong(rows, EventSource.FIREHOSE, "invocationId", "\"i\"");
    wrong(rows, EventSource.FIREHOSE, "deliveryStreamArn", "\"arn:aws:firehose:a:1:b\"");
    wrong(rows, EventSource.FIREHOSE, "recordId", "\"1\"");
    wrong(rows, EventSource.APPSYNC, "arguments", Events.ORDER, "{\"a\":7}");
    wrong(rows, EventSource.APPSYNC, "identity", "null", "{\"a\":7}");
    wrong(rows, EventSource.APPSYNC, "source", "null", "{\"a\":7}");
    wrong(rows, EventSource.APPSYNC, "headers", "{}", "null");
    wrong(rows, EventSource.APPSYNC, "parentTypeName", "\"Mutation\"");
    wrong(rows, EventSource.APPSYNC, "fieldName", "\"order\"");
    wrong(rows, EventSource.SQS, "messageId", "\"m1\"");
    wrong(rows, EventSource.SQS, "eventSource", "\"aws:sqs\"");
    wrong(rows, EventSource.SQS, "eventSourceARN", "\"arn:aws:sqs:eu-west-1:123456789012:orders\"");
    wrong(rows, EventSource.SQS, "body", Events.quote(Events.ORDER));
    for (EventSource kafka : List.of(EventSource.MSK, EventSource.SELF_MANAGED_KAFKA)) {
      wrong(rows, kafka, "topic", "\"t\"");
      wrong(rows, kafka, "partition", "0", "7");
      wrong(rows, kafka, "offset", "1", "7");
      wrong(rows, kafka, "value", Events.quoteInBase64(Events.ORDER), "null");
    }
    wrong(rows, EventSource.MSK, "eventSourceArn", "\"arn:a\"");
    wrong(rows, EventSource.MSK, "eventSource", "\"aws:kafka\"");
    wrong(rows, EventSource.SELF_MANAGED_KAFKA, "bootstrapServers", "\"b:9092\"");
    wrong(rows, EventSource.ACTIVEMQ, "messageID", "\"ID:1\"");
    wrong(rows, EventSource.ACTIVEMQ, "eventSourceArn", "\"arn:a\"");
    wrong(rows, EventSource.ACTIVEMQ, "data", Events.quoteInBase64(Events.ORDER));
    wrong(rows, EventSource.RABBITMQ, "data", Events.quoteInBase64(Events.ORDER));
    return rows.stream();
  }

  /** Every JSON type but the field's own, and but those that stand for its absence. */
  private static void wrong(
      List<Arguments> rows, EventSource source, String field, String value, String... alsoFine) {
    for (String other : List.of("7", "true", "null", "[7]", "{\"a\":7}", "\"x\"")) {
      boolean ownType = other.charAt(0) == (value.equals("false") ? 't' : value.charAt(0));
      boolean container = value.startsWith("{") || value.startsWith("[");
      if ((!ownType || container) && !List.of(alsoFine).contains(other)) {
        rows.add(Arguments.of(source, '"' + field + "\":" + value, '"' + field + "\":" + other));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void reader_fieldOfWrongType_refuses(EventSource source, String field, String wrong) {
    String event = Events.small(source);
    assertTrue(event.contains(field), event);
    assertEquals("event-source", refusal(source, event.replace(field, wrong)));
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB", "VPC_LATTICE"})
  void reader_bodyOfWrongType_refuses(EventSource source) {
    String event = Events.request(source, null);
    for (String body : List.of("7", "true", "{}", "[]")) {
      assertEquals(
          "event-source", refusal(source, event.replace("\"body\":null", "\"body\":" + body)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL"})
  void reader_authorizerOfWrongType_refuses(EventSource source) {
    for (String sample : Events.samples(source)) {
      String event = Events.sample(sample);
      assertEquals(
          "event-source",
          refusal(
              source,
              event
                  .replaceFirst("\"requestContext\": \\{", "$0\"authorizer\":[\"scope\"],")
                  .replaceFirst("(?s),\\s*\"authorizer\": \\{.*?\\n {4}\\}", "")));
    }
  }

  @ParameterizedTest
  @MethodSource("enveloped")
  void reader_neededFieldAbsent_refuses(EventSource source) {
    List<String> needed =
        switch (source) {
          case REST_API -> List.of("resource", "path", "httpMethod", "requestContext", "apiId");
          case HTTP_API, FUNCTION_URL ->
              List.of("version", "rawPath", "requestContext", "http", "method", "domainName");
          case ALB -> List.of("path", "httpMethod", "requestContext", "elb", "targetGroupArn");
          case WEBSOCKET -> List.of("requestContext", "connectionId", "eventType", "routeKey");
          case VPC_LATTICE -> List.of("version", "method", "path", "requestContext", "serviceArn");
          case APPSYNC -> List.of("arguments", "request", "info", "parentTypeName", "fieldName");
          case REST_AUTHORIZER -> List.of("type", "authorizationToken", "methodArn");
          case WEBSOCKET_AUTHORIZER -> List.of("type", "methodArn", "requestContext", "eventType");
          case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER ->
              List.of("version", "routeArn", "rawPath", "requestContext", "http", "method");
          case APPSYNC_AUTHORIZER -> List.of("authorizationToken", "requestContext", "apiId");
          case COGNITO_PRE_SIGN_UP,
              COGNITO_POST_CONFIRMATION,
              COGNITO_PRE_AUTHENTICATION,
              COGNITO_POST_AUTHENTICATION,
              COGNITO_PRE_TOKEN_GENERATION,
              COGNITO_CUSTOM_MESSAGE,
              COGNITO_DEFINE_CHALLENGE,
              COGNITO_CREATE_CHALLENGE,
              COGNITO_VERIFY_CHALLENGE,
              COGNITO_USER_MIGRATION ->
              List.of("version", "triggerSource", "userPoolId", "request");
          case FIREHOSE ->
              List.of("invocationId", "deliveryStreamArn", "records", "recordId", "data");
          case DIRECT, STEP_FUNCTIONS -> List.of();
          case SNS_SQS, S3_SQS -> List.of("Records", "messageId", "body", "eventSource");
          case DYNAMODB ->
              List.of("Records", "eventSource", "eventName", "dynamodb", "SequenceNumber");
          case KINESIS -> List.of("Records", "eventSource", "kinesis", "sequenceNumber", "data");
          case MSK ->
              List.of("eventSource", "eventSourceArn", "records", "topic", "partition", "offset");
          case SELF_MANAGED_KAFKA ->
              List.of("eventSource", "bootstrapServers", "records", "topic", "partition", "offset");
          case ACTIVEMQ ->
              List.of("eventSource", "eventSourceArn", "messages", "messageID", "data");
          case RABBITMQ -> List.of("eventSource", "rmqMessagesByQueue", "data");
          case SNS -> List.of("Records", "EventSource", "Sns", "MessageId", "Message");
          case EVENTBRIDGE, S3_EVENTBRIDGE ->
              List.of("version", "id", "detail-type", "source", "detail");
          case S3 -> List.of("Records", "eventSource");
          case CLOUDWATCH_LOGS -> List.of("awslogs", "data");
          case SQS -> List.of("Records", "messageId", "body", "eventSource");
        };
    for (String field : needed) {
      if (source == EventSource.HTTP_API && field.equals("domainName")) {
        continue;
      }
      String event = Events.small(source).replace('"' + field + "\":", "\"" + field + "2\":");
      assertEquals("event-source", refusal(source, event), field);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_fieldItDoesNotNeed_mayBeAnything(EventSource source) {
    for (String anything : List.of("7", "null", "[[{\"a\":[]}]]", "{\"body\":\"x\"}")) {
      EventReaderTest.read(
          source, "{\"somethingNew\":" + anything + "," + Events.small(source).substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("enveloped")
  void reader_documentThatIsNoObject_refuses(EventSource source) {
    for (String event : List.of("7", "\"x\"", "null", "true", "[]", "[{}]", "{}")) {
      assertEquals("event-source", refusal(source, event));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_fieldTwice_refuses(EventSource source) {
    String event = Events.small(source);
    String first = event.substring(1, event.length() - 1);
    assertEquals("event-not-json", refusal(source, "{" + first + "," + first + "}"));
  }

  @ParameterizedTest
  @EnumSource
  void reader_textBehindTheEvent_refuses(EventSource source) {
    for (String tail : List.of("x", "{}", "null", ",", "\u0000", "]")) {
      assertEquals("event-not-json", refusal(source, Events.small(source) + tail));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_whitespaceOnly_refuses(EventSource source) {
    assertEquals("event-not-json", refusal(source, " \r\n\t "));
  }

  @ParameterizedTest
  @EnumSource
  void reader_everyPrefix_refuses(EventSource source) {
    String small = Events.small(source);
    for (int length = 1; length < small.length(); length++) {
      assertEquals("event-not-json", refusal(source, small.substring(0, length)));
    }
    for (String sample : Events.samples(source)) {
      String event = Events.sample(sample).strip();
      for (int length = 1; length < event.length(); length += 7) {
        assertEquals("event-not-json", refusal(source, event.substring(0, length)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_loneSurrogate_refuses(EventSource source) {
    for (String lone : List.of("\\ud800", "\\uDC00", "\\ud800\\ud800")) {
      String event = "{\"x\":\"" + lone + "\"," + Events.small(source).substring(1);
      assertEquals("event-not-utf8", refusal(source, event), lone);
    }
  }

  /** A surrogate as bytes of its own, where a character of the same length stood. */
  @ParameterizedTest
  @EnumSource
  void reader_loneSurrogateInBytes_refuses(EventSource source) {
    String event = "{\"x\":\"\ue000\"," + Events.small(source).substring(1);
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    for (int second : new int[] {0xA0, 0xAF, 0xB0, 0xBF}) {
      bytes[6] = (byte) 0xED;
      bytes[7] = (byte) second;
      Refusal refusal = assertThrows(Refusal.class, () -> EventReaderTest.read(source, bytes));
      assertEquals("event-not-utf8", refusal.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_byteOrderMark_refuses(EventSource source) {
    assertEquals("event-not-json", refusal(source, "\ufeff" + Events.small(source)));
  }

  @ParameterizedTest
  @EnumSource
  void reader_tooDeepOrTooLong_refusesAsALimit(EventSource source) {
    String small = Events.small(source).substring(1);
    int depth = source.isRequest() ? 64 : 128;
    int name = source.isRequest() ? 8 * 1024 : 64 * 1024;
    for (String huge :
        List.of(
            "[".repeat(depth + 1) + "]".repeat(depth + 1),
            "{\"" + "n".repeat(name + 1) + "\":1}",
            "1".repeat(65))) {
      assertEquals("event-limit", refusal(source, "{\"x\":" + huge + "," + small));
    }
  }

  /** One parser counts the tokens of all requests. */
  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "APPSYNC"})
  void reader_tooManyTokens_refusesAsALimit(EventSource source) {
    String many = "{\"x\":[" + "1,".repeat(1_000_000) + "1],";
    assertEquals("event-limit", refusal(source, many + Events.small(source).substring(1)));
  }

  // What each reader refuses of its own.

  @Test
  void sqs_idThatCouldNotBeReported_refuses() {
    for (String id : List.of("", " ", "a b", "a\nb", "\u00e4", "x".repeat(101))) {
      assertEquals(
          "event-source", refusal(EventSource.SQS, Events.batch(Events.message(id, "{}"))), id);
    }
    EventReaderTest.read(EventSource.SQS, Events.batch(Events.message("x".repeat(100), "{}")));
  }

  @Test
  void sqs_idTwice_refuses() {
    String twice = Events.batch(Events.message("m", "{}"), Events.message("m", "{}"));
    assertEquals("event-source", refusal(EventSource.SQS, twice));
  }

  @Test
  void sqs_fifoMessageWithoutGroup_refuses() {
    String event = Events.batch(Events.message("m", "{}").replace(":orders\"", ":orders.fifo\""));
    assertEquals("event-source", refusal(EventSource.SQS, event));
  }

  @Test
  void sqs_recordsOfAnotherServiceAmongThem_refuses() {
    String event =
        Events.batch(
            Events.message("a", "{}"), Events.message("b", "{}").replace("aws:sqs\"", "aws:s3\""));
    assertEquals("event-source", refusal(EventSource.SQS, event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"jwt\":{\"claims\":{}},\"lambda\":{}",
        "\"lambda\":{\"sub\":\"anna\"},\"iam\":{\"userArn\":\"arn:aws:iam::1:role/a\"}",
        "\"iam\":{},\"jwt\":{}"
      })
  void httpApi_authorizerOfTwoKinds_refuses(String authorizer) {
    String event =
        Events.small(EventSource.HTTP_API)
            .replace("\"http\":{", "\"authorizer\":{" + authorizer + "},\"http\":{");
    assertEquals("event-source", refusal(EventSource.HTTP_API, event));
    EventReaderTest.read(
        EventSource.HTTP_API, event.replaceFirst("\"(jwt|lambda|iam)\":\\{", "\"a\":{"));
  }

  @Test
  void functionUrl_domainOfAnApi_refuses() {
    String event =
        Events.small(EventSource.FUNCTION_URL)
            .replace("a.lambda-url.eu-west-1", "lambda-url.execute-api.eu-west-1");
    assertEquals("event-source", refusal(EventSource.FUNCTION_URL, event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%u0041", "%C0%AF", "%ED%A0%80", "%FF", "%E2%82"})
  void parameters_badlyEncoded_refused(String bad) {
    RefusalCode encoding = RefusalCode.BAD_ENCODING;
    String alb = Events.small(EventSource.ALB);
    assertEquals(
        encoding.code(), refusal(EventSource.ALB, alb.replace("\"/orders\"", "\"/" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.ALB,
            alb.replace(
                "\"queryStringParameters\":{}",
                "\"queryStringParameters\":{\"a\":\"" + bad + "\"}")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.HTTP_API,
            Events.small(EventSource.HTTP_API)
                .replace("\"rawQueryString\":\"\"", "\"rawQueryString\":\"a=" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.REST_API,
            Events.small(EventSource.REST_API)
                .replace("\"path\":\"/orders\"", "\"path\":\"/" + bad + "\"")));
    assertEquals(
        encoding.code(),
        refusal(
            EventSource.REST_API,
            Events.small(EventSource.REST_API)
                .replace("\"path\"", "\"pathParameters\":{\"a\":\"" + bad + "\"},\"path\"")));
  }
}
