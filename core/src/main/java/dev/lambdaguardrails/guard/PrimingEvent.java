// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.EventSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The smallest event of each source, from a caller that holds no scope. */
final class PrimingEvent {
  private static final String REQUEST =
      "\"headers\":{\"content-type\":\"application/json\"},\"isBase64Encoded\":false,\"body\":";
  private static final String HTTP =
      "{\"version\":\"2.0\",\"rawPath\":\"/\",\"requestContext\":{\"authorizer\":{\"jwt\":"
          + "{\"claims\":{\"sub\":\"-\",\"scope\":\"\"}}},\"http\":{\"method\":\"POST\"},"
          + "\"domainName\":\"";

  private static final String ARN = "arn:aws:execute-api:a:1:a/a/GET/";

  private static final String S3_RECORD =
      "{\"eventSource\":\"aws:s3\",\"eventName\":\"a\",\"s3\":{\"bucket\":{\"name\":\"a\"},"
          + "\"object\":{\"key\":\"a\"}}}";
  private static final String LOGS =
      "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"a\",\"message\":\"a\"}]}";

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
          case WEBSOCKET ->
              "{\"requestContext\":{\"connectionId\":\"a\",\"eventType\":\"MESSAGE\",\"routeKey\":\"a\","
                  + "\"authorizer\":{\"sub\":\"-\",\"scope\":\"\"}},\"isBase64Encoded\":false,\"body\":"
                  + quoted
                  + '}';
          case VPC_LATTICE ->
              "{\"version\":\"2.0\",\"method\":\"POST\",\"path\":\"/\",\"requestContext\":{"
                  + "\"serviceArn\":\"a\",\"identity\":{\"type\":\"AWS_IAM\"}},"
                  + REQUEST
                  + quoted
                  + '}';
          case REST_AUTHORIZER ->
              "{\"type\":\"TOKEN\",\"authorizationToken\":\"a\",\"methodArn\":\"" + ARN + "\"}";
          case WEBSOCKET_AUTHORIZER ->
              "{\"type\":\"REQUEST\",\"methodArn\":\""
                  + ARN
                  + "\",\"requestContext\":{\"eventType\":\"CONNECT\"}}";
          case HTTP_AUTHORIZER, HTTP_POLICY_AUTHORIZER ->
              HTTP + "a.execute-api.b\"},\"routeArn\":\"" + ARN + "\"}";
          case APPSYNC_AUTHORIZER ->
              "{\"authorizationToken\":\"a\",\"requestContext\":{\"apiId\":\"a\"}}";
          case COGNITO_PRE_SIGN_UP -> trigger("PreSignUp_SignUp", body);
          case COGNITO_POST_CONFIRMATION -> trigger("PostConfirmation_ConfirmSignUp", body);
          case COGNITO_PRE_AUTHENTICATION -> trigger("PreAuthentication_Authentication", body);
          case COGNITO_POST_AUTHENTICATION -> trigger("PostAuthentication_Authentication", body);
          case COGNITO_PRE_TOKEN_GENERATION -> trigger("TokenGeneration_Authentication", body);
          case COGNITO_CUSTOM_MESSAGE -> trigger("CustomMessage_SignUp", body);
          case COGNITO_DEFINE_CHALLENGE -> trigger("DefineAuthChallenge_Authentication", body);
          case COGNITO_CREATE_CHALLENGE -> trigger("CreateAuthChallenge_Authentication", body);
          case COGNITO_VERIFY_CHALLENGE ->
              trigger("VerifyAuthChallengeResponse_Authentication", body);
          case COGNITO_USER_MIGRATION -> trigger("UserMigration_Authentication", body);
          case FIREHOSE ->
              "{\"invocationId\":\"a\",\"deliveryStreamArn\":\"a\",\"records\":[{\"recordId\":\"a\","
                  + "\"data\":\""
                  + base64(body)
                  + "\"}]}";
          case APPSYNC ->
              "{\"arguments\":"
                  + (body == null ? "{}" : body)
                  + ",\"identity\":{\"claims\":{\"sub\":\"-\",\"scope\":\"\"}},\"request\":{},"
                  + "\"info\":{\"parentTypeName\":\"a\",\"fieldName\":\"a\"}}";
          case DIRECT, STEP_FUNCTIONS -> String.valueOf(body);
          case SQS ->
              "{\"Records\":[{\"messageId\":\"a\",\"eventSource\":\"aws:sqs\",\"attributes\":{},"
                  + "\"eventSourceARN\":\"a\",\"body\":"
                  + (body == null ? "\"\"" : quoted)
                  + "}]}";
          case SNS_SQS -> message("{\\\"Type\\\":\\\"Notification\\\",\\\"Message\\\":\\\"{}\\\"}");
          case S3_SQS -> message("{\\\"Records\\\":[" + S3_RECORD.replace("\"", "\\\"") + "]}");
          case SNS ->
              "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"MessageId\":\"a\",\"Message\":"
                  + (body == null ? "\"\"" : quoted)
                  + "}}]}";
          case EVENTBRIDGE -> ofEventBridge("a", "{}");
          case S3 -> "{\"Records\":[" + S3_RECORD + "]}";
          case S3_EVENTBRIDGE ->
              ofEventBridge("aws.s3", "{\"bucket\":{\"name\":\"a\"},\"object\":{\"key\":\"a\"}}");
          case CLOUDWATCH_LOGS -> "{\"awslogs\":{\"data\":\"" + base64(LOGS) + "\"}}";
          case DYNAMODB ->
              "{\"Records\":[{\"eventSource\":\"aws:dynamodb\",\"eventName\":\"INSERT\","
                  + "\"dynamodb\":{\"SequenceNumber\":\"1\",\"Keys\":{\"a\":{\"S\":\"a\"}}}}]}";
          case MSK -> ofKafka("aws:kafka", body);
          case SELF_MANAGED_KAFKA -> ofKafka("SelfManagedKafka", body);
          case ACTIVEMQ ->
              "{\"eventSource\":\"aws:mq\",\"eventSourceArn\":\"a\",\"messages\":[{\"messageID\":\"a\","
                  + "\"data\":\""
                  + base64(body)
                  + "\"}]}";
          case RABBITMQ ->
              "{\"eventSource\":\"aws:rmq\",\"eventSourceArn\":\"a\",\"rmqMessagesByQueue\":{\"a::/\":["
                  + "{\"data\":\""
                  + base64(body)
                  + "\"}]}}";
          case KINESIS ->
              "{\"Records\":[{\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"sequenceNumber\":\"1\","
                  + "\"data\":\""
                  + base64(body)
                  + "\"}}]}";
        };
    return event.getBytes(StandardCharsets.UTF_8);
  }

  private static String message(String escaped) {
    return "{\"Records\":[{\"messageId\":\"a\",\"eventSource\":\"aws:sqs\",\"attributes\":{},"
        + "\"eventSourceARN\":\"a\",\"body\":\""
        + escaped
        + "\"}]}";
  }

  private static String ofKafka(String source, @Nullable String body) {
    return "{\"eventSource\":\""
        + source
        + "\",\"eventSourceArn\":\"a\",\"bootstrapServers\":\"a\",\"records\":{\"a-0\":["
        + "{\"topic\":\"a\",\"partition\":0,\"offset\":0,\"value\":\""
        + base64(body)
        + "\"}]}}";
  }

  private static String ofEventBridge(String source, String detail) {
    return "{\"version\":\"0\",\"id\":\"a\",\"detail-type\":\"a\",\"source\":\""
        + source
        + "\",\"detail\":"
        + detail
        + "}";
  }

  private static String trigger(String source, @Nullable String body) {
    return "{\"version\":\"1\",\"triggerSource\":\""
        + source
        + "\",\"userPoolId\":\"a\",\"request\":"
        + (body == null ? "{}" : body)
        + ",\"response\":{}}";
  }

  private static String base64(@Nullable String body) {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
