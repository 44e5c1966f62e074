// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * A service that may invoke a function, and so the shape of event that the guard admits.
 *
 * <p>An event of another shape than the declared one is refused. What each carries, its limits and
 * its answers are in {@code docs/sources.md}.
 */
public enum EventSource {
  /** API Gateway REST API, Lambda proxy integration. */
  REST_API(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER | Trait.TIMED),
  /** API Gateway HTTP API, payload format 2.0. */
  HTTP_API(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER | Trait.TIMED),
  /** API Gateway WebSocket API: connections, disconnections and messages. */
  WEBSOCKET(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER | Trait.TIMED),
  /** Lambda function URL. */
  FUNCTION_URL(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER | Trait.TIMED),
  /** Application Load Balancer, single or multi-value headers. */
  ALB(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER),
  /** VPC Lattice, event structure version 2.0. */
  VPC_LATTICE(Trait.ONE | Trait.CALLER | Trait.STATUS | Trait.PARTS | Trait.ANSWER | Trait.TIMED),
  /** An invocation through Lambda's own API: the event is the input. */
  DIRECT(Trait.ONE | Trait.ANSWER),
  /** A task of Step Functions: the event is the input. */
  STEP_FUNCTIONS(Trait.ONE | Trait.ANSWER),
  /** A field of AWS AppSync that a direct Lambda resolver resolves, alone or as a batch of them. */
  APPSYNC(Trait.ONE | Trait.CALLER | Trait.PARTS | Trait.ANSWER),
  /** The Lambda authorizer of a REST API, by a token or by the request. */
  REST_AUTHORIZER(Trait.ONE | Trait.PARTS | Trait.ANSWER | Trait.AUTHORIZER),
  /** The Lambda authorizer of a WebSocket API. */
  WEBSOCKET_AUTHORIZER(Trait.ONE | Trait.PARTS | Trait.ANSWER | Trait.AUTHORIZER),
  /** The Lambda authorizer of an HTTP API, payload format 2.0, with simple responses. */
  HTTP_AUTHORIZER(Trait.ONE | Trait.PARTS | Trait.ANSWER | Trait.AUTHORIZER),
  /** The Lambda authorizer of an HTTP API, payload format 2.0, answered by a policy. */
  HTTP_POLICY_AUTHORIZER(Trait.ONE | Trait.PARTS | Trait.ANSWER | Trait.AUTHORIZER),
  /** The Lambda authorizer of AWS AppSync. */
  APPSYNC_AUTHORIZER(Trait.ONE | Trait.PARTS | Trait.ANSWER | Trait.AUTHORIZER),
  /** Cognito, before a user is signed up. */
  COGNITO_PRE_SIGN_UP(Trait.ONE | Trait.ANSWER),
  /** Cognito, once a user or a new password is confirmed. */
  COGNITO_POST_CONFIRMATION(Trait.ONE | Trait.ANSWER),
  /** Cognito, before a user is authenticated. */
  COGNITO_PRE_AUTHENTICATION(Trait.ONE | Trait.ANSWER),
  /** Cognito, once a user is authenticated. */
  COGNITO_POST_AUTHENTICATION(Trait.ONE | Trait.ANSWER),
  /** Cognito, before it makes tokens: versions 1, 2 and 3 of the event. */
  COGNITO_PRE_TOKEN_GENERATION(Trait.ONE | Trait.ANSWER),
  /** Cognito, before it sends a message. */
  COGNITO_CUSTOM_MESSAGE(Trait.ONE | Trait.ANSWER),
  /** Cognito, asking which challenge of one's own comes next. */
  COGNITO_DEFINE_CHALLENGE(Trait.ONE | Trait.ANSWER),
  /** Cognito, asking for a challenge of one's own. */
  COGNITO_CREATE_CHALLENGE(Trait.ONE | Trait.ANSWER),
  /** Cognito, asking whether a challenge of one's own was met. */
  COGNITO_VERIFY_CHALLENGE(Trait.ONE | Trait.ANSWER),
  /** Cognito, asking for a user that it does not know. */
  COGNITO_USER_MIGRATION(Trait.ONE | Trait.ANSWER),
  /** Amazon SQS, standard or FIFO. */
  SQS(Trait.PARTIAL | Trait.ID | Trait.TIMED),
  /** SNS notifications in Amazon SQS, without raw delivery. */
  SNS_SQS(Trait.PARTIAL | Trait.ID | Trait.TIMED),
  /** S3's own events in Amazon SQS. */
  S3_SQS(Trait.PARTIAL | Trait.ID | Trait.TIMED),
  /** A DynamoDB stream. */
  DYNAMODB(Trait.PARTIAL | Trait.STREAM | Trait.ID | Trait.TIMED),
  /** A Kinesis data stream. */
  KINESIS(Trait.PARTIAL | Trait.STREAM | Trait.ID | Trait.TIMED),
  /** Amazon MSK: topics of a cluster of Kafka. */
  MSK(Trait.ID | Trait.TIMED),
  /** Topics of a cluster of Kafka that AWS does not run. */
  SELF_MANAGED_KAFKA(Trait.ID | Trait.TIMED),
  /** A queue of Amazon MQ's ActiveMQ. */
  ACTIVEMQ(Trait.ID | Trait.TIMED),
  /** A queue of Amazon MQ's RabbitMQ. */
  RABBITMQ(0),
  /** Amazon Data Firehose, which has its records transformed. */
  FIREHOSE(Trait.ANSWER | Trait.TIMED),
  /** An SNS topic. */
  SNS(Trait.ID | Trait.TIMED),
  /** An EventBridge rule, or a schedule whose target has no input of its own. */
  EVENTBRIDGE(Trait.ID | Trait.TIMED),
  /** S3's own events. */
  S3(Trait.TIMED),
  /** S3's events through EventBridge. */
  S3_EVENTBRIDGE(Trait.ID | Trait.TIMED),
  /** A subscription of CloudWatch Logs. */
  CLOUDWATCH_LOGS(Trait.TIMED);

  private final int traits;

  EventSource(int traits) {
    this.traits = traits;
  }

  /** Whether an event is one request that gets an answer; otherwise it is a batch of records. */
  public boolean isRequest() {
    return (traits & Trait.ONE) != 0;
  }

  /** Whether an event can say who calls, so that its function has an access rule. */
  public boolean hasCaller() {
    return (traits & Trait.CALLER) != 0;
  }

  /** Whether an answer has a status; otherwise a failure is thrown, or reported by record. */
  public boolean hasStatus() {
    return (traits & Trait.STATUS) != 0;
  }

  /** Whether an event has parameters or headers that a part of the input can come from. */
  public boolean hasParts() {
    return (traits & Trait.PARTS) != 0;
  }

  /** Whether a function answers a value. */
  public boolean takesAnswer() {
    return (traits & Trait.ANSWER) != 0;
  }

  /** Whether it asks who may call an API, and so takes an {@link Authorization}. */
  public boolean isAuthorizer() {
    return (traits & Trait.AUTHORIZER) != 0;
  }

  /** Whether the source can be told which records of a batch failed. */
  public boolean takesPartialAnswer() {
    return (traits & Trait.PARTIAL) != 0;
  }

  /** Whether the records of a batch are in order, and a failed one brings back all behind it. */
  public boolean isStream() {
    return (traits & Trait.STREAM) != 0;
  }

  /**
   * Whether records are in order within a group at most, so that several can be handled at once.
   */
  public boolean isQueue() {
    return takesPartialAnswer() && !isStream();
  }

  /** Whether a record has an id that is the same when it is delivered again. */
  public boolean hasRecordIds() {
    return (traits & Trait.ID) != 0;
  }

  /** Whether an event, or each of its records, says when it was sent. */
  public boolean isTimed() {
    return (traits & Trait.TIMED) != 0;
  }

  /** Whether an event has an envelope, which says where it comes from. */
  public boolean isEnveloped() {
    return this != DIRECT && this != STEP_FUNCTIONS && this != APPSYNC;
  }

  /** The traits as bits, which cost no class at run time. */
  private static final class Trait {
    static final int ONE = 1;
    static final int CALLER = 2;
    static final int STATUS = 4;
    static final int PARTS = 8;
    static final int ANSWER = 16;
    static final int PARTIAL = 32;
    static final int STREAM = 64;
    static final int ID = 128;
    static final int AUTHORIZER = 256;
    static final int TIMED = 512;
  }
}
