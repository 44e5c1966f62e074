// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.testing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.lambdaguardrails.EventSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Events: the samples under {@code resources/events}, and small ones made from parts. Long because
 * each source has its own.
 */
public final class Events {
  /** A body that {@link Order#input()} binds. */
  public static final String ORDER = "{\"item\":\"tea\",\"quantity\":2}";

  private static final String JSON = "application/json";
  private static final String METHOD_ARN = "arn:aws:execute-api:eu-west-1:123456789012:a1/p/GET/o";

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
      case WEBSOCKET -> List.of("websocket-connect", "websocket-message", "websocket-disconnect");
      case VPC_LATTICE -> List.of("vpc-lattice", "vpc-lattice-iam");
      case APPSYNC ->
          List.of(
              "appsync-api-key",
              "appsync-cognito",
              "appsync-oidc",
              "appsync-iam",
              "appsync-lambda");
      case REST_AUTHORIZER -> List.of("rest-authorizer-token", "rest-authorizer-request");
      case WEBSOCKET_AUTHORIZER -> List.of("websocket-authorizer");
      case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER -> List.of("http-authorizer");
      case APPSYNC_AUTHORIZER -> List.of("appsync-authorizer");
      case COGNITO_PRE_SIGN_UP ->
          List.of(
              "cognito-pre-sign-up", "cognito-pre-sign-up-admin", "cognito-pre-sign-up-external");
      case COGNITO_POST_CONFIRMATION -> List.of("cognito-post-confirmation");
      case COGNITO_PRE_AUTHENTICATION -> List.of("cognito-pre-authentication");
      case COGNITO_POST_AUTHENTICATION -> List.of("cognito-post-authentication");
      case COGNITO_PRE_TOKEN_GENERATION ->
          List.of("cognito-pre-token-1", "cognito-pre-token-2", "cognito-pre-token-3");
      case COGNITO_CUSTOM_MESSAGE -> List.of("cognito-custom-message");
      case COGNITO_DEFINE_CHALLENGE -> List.of("cognito-define-challenge");
      case COGNITO_CREATE_CHALLENGE -> List.of("cognito-create-challenge");
      case COGNITO_VERIFY_CHALLENGE -> List.of("cognito-verify-challenge");
      case COGNITO_USER_MIGRATION -> List.of("cognito-user-migration");
      case FIREHOSE -> List.of("firehose", "firehose-kinesis");
      case DIRECT -> List.of("direct");
      case STEP_FUNCTIONS -> List.of("step-functions");
      case SNS_SQS -> List.of("sns-sqs");
      case S3_SQS -> List.of("s3-sqs", "s3-sqs-test");
      case DYNAMODB -> List.of("dynamodb", "dynamodb-ttl");
      case KINESIS -> List.of("kinesis", "kinesis-gzip");
      case MSK -> List.of("msk", "msk-schema-registry");
      case SELF_MANAGED_KAFKA -> List.of("self-managed-kafka");
      case ACTIVEMQ -> List.of("activemq", "activemq-one-id-twice");
      case RABBITMQ -> List.of("rabbitmq");
      case SNS -> List.of("sns");
      case EVENTBRIDGE ->
          List.of("eventbridge", "eventbridge-rule", "eventbridge-scheduler", "s3-eventbridge");
      case S3 -> List.of("s3", "s3-removed");
      case S3_EVENTBRIDGE -> List.of("s3-eventbridge");
      case CLOUDWATCH_LOGS -> List.of("cloudwatch-logs");
      case SQS -> List.of("sqs", "sqs-fifo", "sqs-fair-queue");
    };
  }

  /** The names of the samples that are of no source. */
  public static List<String> foreign() {
    return List.of(
        "foreign/http-api-format-1",
        "foreign/authorizer-format-1",
        "foreign/cognito-custom-sender");
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
      case WEBSOCKET ->
          "{\"requestContext\":{\"connectionId\":\"c1\",\"eventType\":\"MESSAGE\","
              + "\"routeKey\":\"orders\",\"apiId\":\"a1\",\"identity\":{\"sourceIp\":\"203.0.113.7\"}}"
              + tail;
      case VPC_LATTICE ->
          "{\"version\":\"2.0\",\"path\":\"/orders\",\"method\":\"POST\",\"headers\":"
              + multiValue(headers)
              + ",\"requestContext\":{\"serviceArn\":\"arn:a\"}"
              + tail;
      case APPSYNC ->
          "{\"arguments\":"
              + body
              + ",\"identity\":null,\"source\":null,\"request\":{\"headers\":{},\"domainName\":null},"
              + "\"prev\":null,\"info\":{\"parentTypeName\":\"Mutation\",\"fieldName\":\"order\"}}";
      case REST_AUTHORIZER ->
          "{\"type\":\"TOKEN\",\"authorizationToken\":\"t\",\"methodArn\":\"" + METHOD_ARN + "\"}";
      case WEBSOCKET_AUTHORIZER ->
          "{\"type\":\"REQUEST\",\"methodArn\":\""
              + METHOD_ARN
              + "\",\"requestContext\":{\"eventType\":\"CONNECT\"}}";
      case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER ->
          "{\"version\":\"2.0\",\"routeArn\":\""
              + METHOD_ARN
              + "\",\"rawPath\":\"/orders\",\"rawQueryString\":\"\",\"headers\":{"
              + headers
              + "},\"requestContext\":{\"http\":{\"method\":\"GET\",\"sourceIp\":\"203.0.113.7\"}}}";
      case APPSYNC_AUTHORIZER ->
          "{\"authorizationToken\":\"t\",\"requestContext\":{\"apiId\":\"aws1\"},\"requestHeaders\":{}}";
      case COGNITO_PRE_SIGN_UP -> trigger("PreSignUp_SignUp", body);
      case COGNITO_POST_CONFIRMATION -> trigger("PostConfirmation_ConfirmForgotPassword", body);
      case COGNITO_PRE_AUTHENTICATION -> trigger("PreAuthentication_Authentication", body);
      case COGNITO_POST_AUTHENTICATION -> trigger("PostAuthentication_Authentication", body);
      case COGNITO_PRE_TOKEN_GENERATION -> trigger("TokenGeneration_RefreshTokens", body);
      case COGNITO_CUSTOM_MESSAGE -> trigger("CustomMessage_ResendCode", body);
      case COGNITO_DEFINE_CHALLENGE -> trigger("DefineAuthChallenge_Authentication", body);
      case COGNITO_CREATE_CHALLENGE -> trigger("CreateAuthChallenge_Authentication", body);
      case COGNITO_VERIFY_CHALLENGE -> trigger("VerifyAuthChallengeResponse_Authentication", body);
      case COGNITO_USER_MIGRATION -> trigger("UserMigration_ForgotPassword", body);
      case DIRECT, STEP_FUNCTIONS -> String.valueOf(body);
      default -> throw new IllegalArgumentException(source + " has no requests");
    };
  }

  /** A trigger of a user pool. */
  public static String trigger(String source, String request) {
    return "{\"version\":\"1\",\"triggerSource\":\""
        + source
        + "\",\"userPoolId\":\"p1\",\"userName\":\"anna\",\"request\":"
        + request
        + ",\"response\":{\"a\":null}}";
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
    return source.isRequest() ? request(source, ORDER) : records(source, ORDER);
  }

  /** An event of a record source that holds bodies, where these can be chosen. */
  public static String records(EventSource source, String... bodies) {
    return records(source, 1, bodies);
  }

  /** The same, whose ids are numbers from the first on. */
  public static String records(EventSource source, int first, String... bodies) {
    StringBuilder records = new StringBuilder();
    for (int at = 0; at < bodies.length; at++) {
      String id = String.valueOf(first + at);
      records.append(at == 0 ? "" : ",").append(record(source, id, bodies[at]));
    }
    return switch (source) {
      case EVENTBRIDGE, S3_EVENTBRIDGE, CLOUDWATCH_LOGS -> records.toString();
      case MSK, SELF_MANAGED_KAFKA ->
          "{\"eventSource\":\""
              + (source == EventSource.MSK ? "aws:kafka" : "SelfManagedKafka")
              + "\",\"eventSourceArn\":\"arn:a\",\"bootstrapServers\":\"b:9092\",\"records\":{\"t-0\":["
              + records
              + "]}}";
      case ACTIVEMQ ->
          "{\"eventSource\":\"aws:mq\",\"eventSourceArn\":\"arn:a\",\"messages\":["
              + records
              + "]}";
      case RABBITMQ ->
          "{\"eventSource\":\"aws:rmq\",\"rmqMessagesByQueue\":{\"q::/\":[" + records + "]}}";
      case FIREHOSE ->
          "{\"invocationId\":\"i\",\"deliveryStreamArn\":\"arn:aws:firehose:a:1:b\",\"records\":["
              + records
              + "]}";
      default -> "{\"Records\":[" + records + "]}";
    };
  }

  private static String record(EventSource source, String id, String body) {
    return switch (source) {
      case SQS -> message("m" + id, body);
      case SNS_SQS ->
          message("m" + id, "{\"Type\":\"Notification\",\"Message\":" + quote(body) + "}");
      case S3_SQS -> message("m" + id, "{\"Records\":[" + s3Record() + "]}");
      case S3 -> s3Record();
      case DYNAMODB ->
          "{\"eventSource\":\"aws:dynamodb\",\"eventName\":\"INSERT\",\"dynamodb\":{"
              + "\"SequenceNumber\":\""
              + id
              + "\",\"NewImage\":{\"order\":{\"S\":"
              + quote(body)
              + "}}}}";
      case KINESIS ->
          "{\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"sequenceNumber\":\""
              + id
              + "\",\"data\":\""
              + base64(body.getBytes(StandardCharsets.UTF_8))
              + "\"}}";
      case MSK, SELF_MANAGED_KAFKA ->
          "{\"topic\":\"t\",\"partition\":0,\"offset\":"
              + id
              + ",\"value\":\""
              + base64(body.getBytes(StandardCharsets.UTF_8))
              + "\"}";
      case ACTIVEMQ ->
          "{\"messageID\":\"ID:"
              + id
              + "\",\"data\":\""
              + base64(body.getBytes(StandardCharsets.UTF_8))
              + "\"}";
      case RABBITMQ -> "{\"data\":\"" + base64(body.getBytes(StandardCharsets.UTF_8)) + "\"}";
      case FIREHOSE ->
          "{\"recordId\":\""
              + id
              + "\",\"data\":\""
              + base64(body.getBytes(StandardCharsets.UTF_8))
              + "\"}";
      case SNS ->
          "{\"EventSource\":\"aws:sns\",\"Sns\":{\"MessageId\":\"m"
              + id
              + "\",\"Message\":"
              + quote(body)
              + "}}";
      case EVENTBRIDGE -> eventBridge("aws.tea", body);
      case S3_EVENTBRIDGE ->
          eventBridge("aws.s3", "{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"k\"}}");
      case CLOUDWATCH_LOGS ->
          "{\"awslogs\":{\"data\":\""
              + base64(
                  gzip(
                      "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":["
                          + body
                          + "],\"owner\":\"1\"}"))
              + "\"}}";
      default -> throw new IllegalArgumentException(source + " has no records");
    };
  }

  private static String s3Record() {
    return "{\"eventSource\":\"aws:s3\",\"eventName\":\"a\",\"s3\":{\"bucket\":{\"name\":\"b\"},"
        + "\"object\":{\"key\":\"k\"}}}";
  }

  private static String eventBridge(String source, String detail) {
    return "{\"version\":\"0\",\"id\":\"e1\",\"detail-type\":\"t\",\"source\":\""
        + source
        + "\",\"detail\":"
        + detail
        + "}";
  }

  /** Bytes in base64. */
  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A text in base64, as a JSON string. */
  public static String quoteInBase64(String text) {
    return '"' + base64(text.getBytes(StandardCharsets.UTF_8)) + '"';
  }

  /** A text compressed. */
  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A text as a JSON string. */
  public static String quote(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String multiValue(String headers) {
    return "{" + headers.replaceAll("\"([^\"]+)\":(\"(?:[^\"\\\\]|\\\\.)*\")", "\"$1\":[$2]") + "}";
  }
}
