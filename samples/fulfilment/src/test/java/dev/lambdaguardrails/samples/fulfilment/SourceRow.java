// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * One source as it is run by {@link EverySourceTest}.
 *
 * @param source what a function declares
 * @param input the type of its input in {@code EverySource.java}
 * @param told how it is told of what became of an event
 * @param good names of events that AWS documents, which are served
 * @param refused names of others, of which a payload does not suit the input
 */
record SourceRow(
    EventSource source, String input, Told told, List<String> good, List<String> refused) {
  private static final Path EVENTS = Path.of("../../core/src/test/resources/events");

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
    return new SourceRow(source, "Order", told, List.of(good), List.of());
  }

  private SourceRow and(String... refusedToo) {
    return new SourceRow(source, input, told, good, List.of(refusedToo));
  }

  private static SourceRow of(EventSource source, String input, Told told, String... good) {
    return new SourceRow(source, input, told, List.of(good), List.of());
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
              .and("rest-api-console-test");
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
      case ALB -> orders(source, Told.STATUS, "alb", "alb-multi-value").and("alb-health-check");
      case VPC_LATTICE -> orders(source, Told.STATUS, "vpc-lattice", "vpc-lattice-iam");
      case WEBSOCKET ->
          orders(source, Told.STATUS, "websocket-message")
              .and("websocket-connect", "websocket-disconnect");
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
          trigger(source, "cognito-pre-token-1", "cognito-pre-token-2");
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
      case DYNAMODB -> of(source, "Change", Told.PARTIAL, "dynamodb").and("dynamodb-ttl");
      case KINESIS -> orders(source, Told.PARTIAL, "kinesis", "kinesis-gzip");
      case MSK -> orders(source, Told.WHOLE, "msk", "msk-schema-registry");
      case SELF_MANAGED_KAFKA -> orders(source, Told.WHOLE, "self-managed-kafka");
      case ACTIVEMQ -> orders(source, Told.WHOLE, "activemq", "activemq-one-id-twice");
      case RABBITMQ -> orders(source, Told.WHOLE, "rabbitmq");
      case SNS -> orders(source, Told.WHOLE, "sns");
      case EVENTBRIDGE ->
          orders(source, Told.WHOLE, "eventbridge")
              .and("eventbridge-rule", "eventbridge-scheduler");
      case S3 -> of(source, "Stored", Told.WHOLE, "s3", "s3-removed");
      case S3_EVENTBRIDGE -> of(source, "Stored", Told.WHOLE, "s3-eventbridge");
      case CLOUDWATCH_LOGS ->
          of(source, "Line", Told.WHOLE, "cloudwatch-logs", "cloudwatch-logs-control");
    };
  }

  static String event(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  /** The first good event, each of its payloads made to break a constraint or a form. */
  String hostile() throws IOException {
    String order = "{\"item\":\"tea\",\"quantity\":2}";
    String longToken = "x".repeat(80);
    String event = event(good.get(0));
    String hostile =
        event
            .replaceAll("(quantity\\\\*\": ?)2", "$10")
            .replace(base64(order), base64(order.replace("2", "0")))
            .replace("\"N\": \"2\"", "\"N\": \"0\"")
            .replace("in/", "out/")
            .replace("anna@example.com", "anna")
            .replace("correct horse", longToken)
            .replace("Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln", longToken)
            .replace("Bearer t", longToken)
            .replace("ExampleAUTHtoken123123123", longToken)
            .replace(
                "\"headers\": {\n    \"accept\"",
                "\"headers\": {\"authorization\": \"" + longToken + "\",\n    \"accept\"")
            .replace("\"data\": \"H4sIAAAAAAACA6", "\"data\": \"H4sIAAAAAAACA7");
    if (hostile.equals(event)) {
      throw new AssertionError("nothing hostile in " + good.get(0));
    }
    return hostile;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The source of a function of this source, named after it. */
  String function() {
    String type = "EverySource." + input;
    String output = "@org.jspecify.annotations.Nullable Void";
    String answer = "null";
    if (told == Told.YES_OR_NO) {
      output = "Authorization";
      answer = "Authorization.allow(\"anna\")";
    } else if (source.takesAnswer() && told != Told.ECHO) {
      output = type;
      answer = "in";
    }
    return """
        package every;
        import dev.lambdaguardrails.*;
        @Guarded(value = EventSource.%s%s)
        %s
        final class On%s implements GuardedFunction<%s, %s> {
          @Override public %s handle(%s in, Invocation call) {
            return %s;
          }
        }
        """
        .formatted(
            source,
            told == Told.PARTIAL ? ", batch = Batch.PARTIAL" : "",
            source.hasCaller() ? "@PublicAccess" : "",
            source,
            type,
            output,
            output,
            type,
            answer);
  }
}
