// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources of core, of which only the names can be read while compiling. */
enum Source {
  REST_API("APIGatewayProxyRequestEvent"),
  HTTP_API("APIGatewayV2HTTPEvent"),
  WEBSOCKET("APIGatewayV2WebSocketEvent"),
  FUNCTION_URL("APIGatewayV2HTTPEvent"),
  ALB(
      "ApplicationLoadBalancerRequestEvent",
      Trait.REQUEST,
      Trait.CALLER,
      Trait.STATUS,
      Trait.PARTS,
      Trait.ANSWER),
  VPC_LATTICE(null),
  DIRECT(null, Trait.REQUEST, Trait.ANSWER),
  STEP_FUNCTIONS(null, Trait.REQUEST, Trait.ANSWER),
  REST_AUTHORIZER(null, Trait.REQUEST, Trait.PARTS, Trait.ANSWER, Trait.AUTHORIZER),
  WEBSOCKET_AUTHORIZER(null, Trait.REQUEST, Trait.PARTS, Trait.ANSWER, Trait.AUTHORIZER),
  HTTP_AUTHORIZER(null, Trait.REQUEST, Trait.PARTS, Trait.ANSWER, Trait.AUTHORIZER),
  HTTP_POLICY_AUTHORIZER(null, Trait.REQUEST, Trait.PARTS, Trait.ANSWER, Trait.AUTHORIZER),
  APPSYNC_AUTHORIZER(null, Trait.REQUEST, Trait.PARTS, Trait.ANSWER, Trait.AUTHORIZER),
  COGNITO_PRE_SIGN_UP("CognitoUserPoolPreSignUpEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_POST_CONFIRMATION("CognitoUserPoolPostConfirmationEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_PRE_AUTHENTICATION("CognitoUserPoolPreAuthenticationEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_POST_AUTHENTICATION(
      "CognitoUserPoolPostAuthenticationEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_PRE_TOKEN_GENERATION(
      "CognitoUserPoolPreTokenGenerationEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_CUSTOM_MESSAGE("CognitoUserPoolCustomMessageEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_DEFINE_CHALLENGE("CognitoUserPoolDefineAuthChallengeEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_CREATE_CHALLENGE("CognitoUserPoolCreateAuthChallengeEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_VERIFY_CHALLENGE(
      "CognitoUserPoolVerifyAuthChallengeResponseEvent", Trait.REQUEST, Trait.ANSWER),
  COGNITO_USER_MIGRATION("CognitoUserPoolMigrateUserEvent", Trait.REQUEST, Trait.ANSWER),
  APPSYNC(null, Trait.REQUEST, Trait.CALLER, Trait.PARTS, Trait.ANSWER),
  SQS("SQSEvent", Trait.PARTIAL, Trait.QUEUE, Trait.ID, Trait.TIMED),
  SNS_SQS("SQSEvent", Trait.PARTIAL, Trait.QUEUE, Trait.ID, Trait.TIMED),
  S3_SQS("SQSEvent", Trait.PARTIAL, Trait.QUEUE, Trait.ID, Trait.TIMED),
  DYNAMODB("DynamodbEvent", Trait.PARTIAL, Trait.ID, Trait.TIMED),
  KINESIS("KinesisEvent", Trait.PARTIAL, Trait.ID, Trait.TIMED),
  MSK("KafkaEvent", Trait.ID, Trait.TIMED),
  SELF_MANAGED_KAFKA("KafkaEvent", Trait.ID, Trait.TIMED),
  ACTIVEMQ("ActiveMQEvent", Trait.ID, Trait.TIMED),
  RABBITMQ("RabbitMQEvent", new Trait[0]),
  FIREHOSE("KinesisFirehoseEvent", Trait.ANSWER, Trait.TIMED),
  SNS("SNSEvent", Trait.ID, Trait.TIMED),
  EVENTBRIDGE("ScheduledEvent", Trait.ID, Trait.TIMED),
  S3("S3Event", Trait.TIMED),
  S3_EVENTBRIDGE("ScheduledEvent", Trait.ID, Trait.TIMED),
  CLOUDWATCH_LOGS("CloudWatchLogsEvent", Trait.TIMED);

  /** The simple name of the class of a whole event, null if it has none. */
  final @Nullable String event;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum constants
  private final Set<Trait> traits;

  /** A source of HTTP requests, which say when they came. */
  Source(@Nullable String event) {
    this(event, Trait.REQUEST, Trait.CALLER, Trait.STATUS, Trait.PARTS, Trait.ANSWER, Trait.TIMED);
  }

  Source(@Nullable String event, Trait... traits) {
    this.event = event;
    this.traits = Set.of(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether an event has an envelope, which says where it comes from. */
  boolean isEnveloped() {
    return this != DIRECT && this != STEP_FUNCTIONS && this != APPSYNC;
  }

  static Source named(String name) {
    for (Source source : values()) {
      if (source.name().equals(name)) {
        return source;
      }
    }
    throw new IllegalStateException(
        "Use guardrails-processor and guardrails-core of one version: the processor does not know "
            + "EventSource."
            + name);
  }

  /** What decides which annotations a source may stand beside. */
  enum Trait {
    /** An event is one request; otherwise it is a batch of records. */
    REQUEST,
    /** An event can say who calls. */
    CALLER,
    /** An answer has a status. */
    STATUS,
    /** An event has parameters or headers. */
    PARTS,
    /** The function answers a value. */
    ANSWER,
    /** The answer is an {@code Authorization}. */
    AUTHORIZER,
    /** The answer can name single records. */
    PARTIAL,
    /** Records are in order within a group at most. */
    QUEUE,
    /** A record has an id that is the same when it is delivered again. */
    ID,
    /** An event, or each of its records, says when it was sent. */
    TIMED
  }
}
