// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One source as it is run by {@link EverySourceTest}.
 *
 * @param source what a function declares
 * @param input the type of its input
 * @param told how it is told of what became of an event
 * @param good names of events that AWS documents, which suit the input
 * @param otherInput the type of the input of another function
 * @param other names of events that AWS documents, which suit the other function's input alone
 */
record SourceRow(
    EventSource source,
    String input,
    Told told,
    List<String> good,
    String otherInput,
    List<String> other) {
  private static final Path EVENTS = Path.of("../../core/src/test/resources/events");

  private static final Pattern OCCASION = Pattern.compile("`(\\w*?)_(\\w+)`");
  private static final String HEADERS = "\"headers\": {\n    \"accept\"";

  /** How a source is told. */
  enum Told {
    /** A status, and a body beside it. */
    STATUS,
    /** The value alone; a failure is thrown. */
    VALUE,
    /** A yes or a no, and never a failure. */
    YES_OR_NO,
    /** The event itself; a failure is thrown. */
    ECHO,
    /** Each record. */
    ITEMS,
    /** The records that failed. */
    PARTIAL,
    /** Nothing; a failure is thrown. */
    WHOLE
  }

  private static SourceRow orders(EventSource source, Told told, String... good) {
    return of(source, "Order", told, good);
  }

  /** And events without a payload, which suit a function without input. */
  private SourceRow andBare(String... bare) {
    return new SourceRow(source, input, told, good, "Void", List.of(bare));
  }

  private SourceRow and(String inputOfOther, String... others) {
    return new SourceRow(source, input, told, good, type(inputOfOther), List.of(others));
  }

  private static SourceRow of(EventSource source, String input, Told told, String... good) {
    return new SourceRow(source, type(input), told, List.of(good), "", List.of());
  }

  private static String type(String name) {
    return "EverySource." + name;
  }

  private static SourceRow trigger(EventSource source, String... good) {
    return of(source, "Trigger", Told.ECHO, good);
  }

  /** The row of a source; one that has none fails the build here, so that none comes without. */
  static SourceRow of(EventSource source) {
    return switch (source) {
      case REST_API ->
          orders(
                  source,
                  Told.STATUS,
                  "rest-api",
                  "rest-api-cognito",
                  "rest-api-custom-authorizer",
                  "rest-api-iam")
              .andBare("rest-api-console-test");
      case HTTP_API ->
          orders(
              source,
              Told.STATUS,
              "http-api",
              "http-api-jwt",
              "http-api-jwt-scopes",
              "http-api-lambda-authorizer",
              "http-api-iam");
      case FUNCTION_URL -> orders(source, Told.STATUS, "function-url", "function-url-iam");
      case ALB -> orders(source, Told.STATUS, "alb", "alb-multi-value").andBare("alb-health-check");
      case VPC_LATTICE -> orders(source, Told.STATUS, "vpc-lattice", "vpc-lattice-iam");
      case WEBSOCKET ->
          orders(source, Told.STATUS, "websocket-message")
              .andBare("websocket-connect", "websocket-disconnect");
      case APPSYNC ->
          orders(
              source,
              Told.VALUE,
              "appsync-api-key",
              "appsync-cognito",
              "appsync-iam",
              "appsync-lambda",
              "appsync-oidc");
      case REST_AUTHORIZER ->
          of(source, "Asker", Told.YES_OR_NO, "rest-authorizer-token", "rest-authorizer-request");
      case WEBSOCKET_AUTHORIZER -> of(source, "Asker", Told.YES_OR_NO, "websocket-authorizer");
      case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER ->
          of(source, "Asker", Told.YES_OR_NO, "http-authorizer");
      case APPSYNC_AUTHORIZER -> of(source, "Asker", Told.YES_OR_NO, "appsync-authorizer");
      case COGNITO_PRE_SIGN_UP ->
          trigger(
              source,
              "cognito-pre-sign-up",
              "cognito-pre-sign-up-admin",
              "cognito-pre-sign-up-external");
      case COGNITO_POST_CONFIRMATION -> trigger(source, "cognito-post-confirmation");
      case COGNITO_PRE_AUTHENTICATION -> trigger(source, "cognito-pre-authentication");
      case COGNITO_POST_AUTHENTICATION -> trigger(source, "cognito-post-authentication");
      case COGNITO_PRE_TOKEN_GENERATION ->
          trigger(source, "cognito-pre-token-1", "cognito-pre-token-2", "cognito-pre-token-3");
      case COGNITO_CUSTOM_MESSAGE -> trigger(source, "cognito-custom-message");
      case COGNITO_DEFINE_CHALLENGE -> trigger(source, "cognito-define-challenge");
      case COGNITO_CREATE_CHALLENGE -> trigger(source, "cognito-create-challenge");
      case COGNITO_VERIFY_CHALLENGE -> trigger(source, "cognito-verify-challenge");
      case COGNITO_USER_MIGRATION -> trigger(source, "cognito-user-migration");
      case FIREHOSE -> orders(source, Told.ITEMS, "firehose", "firehose-kinesis");
      case DIRECT -> orders(source, Told.VALUE, "direct");
      case STEP_FUNCTIONS -> orders(source, Told.VALUE, "step-functions");
      case SQS -> orders(source, Told.PARTIAL, "sqs", "sqs-fifo", "sqs-fair-queue");
      case SNS_SQS -> orders(source, Told.PARTIAL, "sns-sqs");
      case S3_SQS -> of(source, "Stored", Told.PARTIAL, "s3-sqs", "s3-sqs-test");
      case DYNAMODB ->
          of(source, "Change", Told.PARTIAL, "dynamodb").and("Expired", "dynamodb-ttl");
      case KINESIS -> orders(source, Told.PARTIAL, "kinesis", "kinesis-gzip");
      case MSK -> orders(source, Told.WHOLE, "msk", "msk-schema-registry");
      case SELF_MANAGED_KAFKA -> orders(source, Told.WHOLE, "self-managed-kafka");
      case ACTIVEMQ -> orders(source, Told.WHOLE, "activemq", "activemq-one-id-twice");
      case RABBITMQ -> orders(source, Told.WHOLE, "rabbitmq");
      case SNS -> orders(source, Told.WHOLE, "sns");
      case EVENTBRIDGE ->
          orders(source, Told.WHOLE, "eventbridge")
              .andBare("eventbridge-rule", "eventbridge-scheduler");
      case S3 -> of(source, "Stored", Told.WHOLE, "s3", "s3-removed");
      case S3_EVENTBRIDGE -> of(source, "Stored", Told.WHOLE, "s3-eventbridge");
      case CLOUDWATCH_LOGS ->
          of(source, "Line", Told.WHOLE, "cloudwatch-logs", "cloudwatch-logs-control");
    };
  }

  /** Events like the source's, which it does not take. */
  static List<String> foreign(EventSource source) {
    return switch (source) {
      case HTTP_API, FUNCTION_URL, REST_API -> List.of("http-api-format-1");
      case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER, REST_AUTHORIZER ->
          List.of("authorizer-format-1");
      case COGNITO_CUSTOM_MESSAGE -> List.of("cognito-custom-sender");
      default -> List.of();
    };
  }

  /** What {@code docs/sources.md} says that a trigger is sent at. */
  static List<String> occasions(EventSource source) throws IOException {
    for (String line : Files.readAllLines(Path.of("../../docs/sources.md"))) {
      if (line.startsWith("| `" + source + '`')) {
        String cell = line.split("\\|", -1)[2];
        String trigger = "";
        List<String> occasions = new ArrayList<>();
        for (Matcher each = OCCASION.matcher(cell); each.find(); ) {
          trigger = each.group(1).isEmpty() ? trigger : each.group(1);
          occasions.add(trigger + '_' + each.group(2));
        }
        return occasions;
      }
    }
    throw new IllegalArgumentException(source.name());
  }

  static String event(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  /** All that AWS documents of the source. */
  List<String> documented() {
    List<String> all = new ArrayList<>(good);
    all.addAll(other);
    return all;
  }

  /** An event of which each payload is made to break a constraint or a form. */
  static String hostile(String name) throws IOException {
    String order = "{\"item\":\"tea\",\"quantity\":2}";
    String longToken = "x".repeat(80);
    String event = event(name);
    String hostile =
        event
            .replaceAll("(quantity\\\\*\": ?)2", "$10")
            .replace(base64(order), base64(order.replace("2", "0")))
            .replace("\"N\": \"2\"", "\"N\": \"0\"")
            .replace("in/", "out/")
            .replace("s3:TestEvent", "s3:Another")
            .replace("anna@example.com", "anna")
            .replace("correct horse", longToken)
            .replace("Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln", longToken)
            .replace("Bearer t", longToken)
            .replace("ExampleAUTHtoken123123123", longToken)
            .replace(
                HEADERS, "\"headers\": {\"authorization\": \"" + longToken + "\",\n    \"accept\"")
            .replace(
                "\"multiValueH" + HEADERS.substring(2),
                "\"multiValueHeaders\": {\"authorization\": [\""
                    + longToken
                    + "\"],\n    \"accept\"");
    return changed(event, deflated(hostile));
  }

  /** The same of an event that suits the other function. */
  static String hostileOther(String name) throws IOException {
    String event = event(name);
    String hostile =
        event
            .replaceFirst("\"body\": (null|\"\"),", "")
            .replace("\"isBase64Encoded\"", "\"body\": \"{}\", \"isBase64Encoded\"")
            .replace("\"detail\": {", "\"detail\": {\"a\": 1")
            .replace("\"detail\": \"{", "\"detail\": \"{1")
            .replace("REMOVE", "MODIFY");
    return changed(event, hostile);
  }

  /** What is compressed made to break a constraint too; what holds no payload, its form. */
  private static String deflated(String event) throws IOException {
    int from = event.indexOf("\"H4sI");
    if (from < 0) {
      return event;
    }
    String data = event.substring(from + 1, event.indexOf('"', from + 1));
    byte[] bytes = Base64.getDecoder().decode(data);
    String text;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String hostile =
        text.replace("\"quantity\":2", "\"quantity\":0")
            .replaceAll("\"id\": \"\\d", "$0" + "x".repeat(80));
    if (hostile.equals(text)) {
      return event.replace(data, data.substring(0, data.length() / 8 * 4));
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(hostile.getBytes(StandardCharsets.UTF_8));
    }
    return event.replace(data, Base64.getEncoder().encodeToString(compressed.toByteArray()));
  }

  private static String changed(String event, String hostile) {
    if (hostile.equals(event)) {
      throw new AssertionError("nothing hostile in " + event);
    }
    return hostile;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
