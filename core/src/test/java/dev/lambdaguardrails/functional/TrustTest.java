// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Envelopes that say they come from elsewhere, or from nowhere. */
class TrustTest {
  private static final String ACCOUNT = "123456789012";

  private final RecordingEvents events = new RecordingEvents();
  private int served;

  private void call(GuardBuilder builder, EventSource source, String event) {
    try {
      Guards.call(
          Guards.serve(
              builder,
              source,
              (order, call) -> {
                served++;
                return source.takesAnswer() ? order : null;
              }),
          event);
    } catch (RequestRefused thrown) {
      assertEquals(false, source.hasStatus());
    }
  }

  private GuardBuilder trusting(EventSource source, String accounts, String apis, String arns) {
    return Guards.open(source, events).trust(list(accounts), list(apis), list(arns));
  }

  private static List<String> list(String name) {
    return name == null ? List.of() : List.of("another", name);
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, rest-api, 123456789012, , ",
    "HTTP_API, http-api, 123456789012, , ",
    "FUNCTION_URL, function-url-iam, 123456789012, a1b2c3d4e5, ",
    "WEBSOCKET, websocket-message, , a1b2c3d4e5, ",
    "ALB, alb, 123456789012, ,"
        + " arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/49e9d65c45c6791a",
    "VPC_LATTICE, vpc-lattice, 123456789012, ,"
        + " arn:aws:vpc-lattice:eu-west-1:123456789012:service/svc-1",
    "SQS, sqs, 123456789012, , arn:aws:sqs:eu-west-1:123456789012:orders",
    "S3_SQS, s3-sqs, 123456789012, , arn:aws:sqs:eu-west-1:123456789012:orders",
    "FIREHOSE, firehose, 123456789012, ,"
        + " arn:aws:firehose:eu-west-1:123456789012:deliverystream/orders",
    "COGNITO_PRE_TOKEN_GENERATION, cognito-pre-token-3, , eu-west-1_a1b2c3d4e, ",
    "SNS_SQS, sns-sqs, 123456789012, , arn:aws:sqs:eu-west-1:123456789012:orders",
    "KINESIS, kinesis, 123456789012, , arn:aws:kinesis:eu-west-1:123456789012:stream/orders",
    "DYNAMODB, dynamodb, 123456789012, ,"
        + " arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026-11-01T00:00:00.000",
    "MSK, msk, 123456789012, ,"
        + " arn:aws:kafka:eu-west-1:123456789012:cluster/vpc-2priv-2pub/751d2973-a626-431c-9d4e-d7975eb44dd7-2",
    "ACTIVEMQ, activemq, 123456789012, ,"
        + " arn:aws:mq:eu-west-1:123456789012:broker:test:b-9bcfa592-423a-4942-879d-eb284b418fc8",
    "RABBITMQ, rabbitmq, 123456789012, ,"
        + " arn:aws:mq:eu-west-1:123456789012:broker:pizzaBroker:b-9bcfa592-423a-4942-879d-eb284b418fc8",
    "SNS, sns, 123456789012, , arn:aws:sns:eu-west-1:123456789012:orders",
    "EVENTBRIDGE, eventbridge, 123456789012, , ",
    "S3, s3, , , arn:aws:s3:::orders-in",
    "S3_EVENTBRIDGE, s3-eventbridge, 123456789012, , arn:aws:s3:::orders-in"
  })
  void event_ofAListedOrigin_isServedAndOneOfAnotherRefused(
      EventSource source, String sample, String account, String api, String arn) {
    String event = Events.sample(sample);
    call(trusting(source, account, api, arn), source, event);
    assertEquals(false, events.codes().contains("event-origin"));
    events.all().clear();
    served = 0;
    for (String named : new String[] {account, api, arn}) {
      if (named != null) {
        String forged = event.replace(named, named.substring(1) + "0");
        call(trusting(source, account, api, arn), source, forged);
        assertEquals("event-origin", events.only().code());
        assertEquals(source, events.only().source());
        events.all().clear();
      }
    }
    assertEquals(0, served);
  }

  /** Each documented event names what is listed, and is another's, or does not name it. */
  @ParameterizedTest
  @EnumSource
  void event_ofAnySource_isRefusedWhereItsOriginIsNotListed(EventSource source) {
    if (!source.isEnveloped()) {
      assertThrows(Misconfiguration.class, () -> trusting(source, ACCOUNT, null, null));
      return;
    }
    for (String sample : Events.samples(source)) {
      for (int listed = 0; listed < 3; listed++) {
        String account = listed == 0 ? "999999999999" : null;
        String api = listed == 1 ? "z9y8x7w6v5" : null;
        String arn = listed == 2 ? "arn:aws:sqs:eu-west-1:999999999999:orders" : null;
        call(trusting(source, account, api, arn), source, Events.sample(sample));
        assertEquals("event-origin", events.only().code(), sample);
        assertEquals(source, events.only().source());
        events.all().clear();
      }
    }
    assertEquals(0, served);
  }

  @Test
  void event_thatNamesNoOrigin_isRefused() {
    String event = Events.small(EventSource.HTTP_API);
    call(trusting(EventSource.HTTP_API, null, "a1", null), EventSource.HTTP_API, event);
    assertEquals("event-origin", events.only().code());
    assertEquals(403, events.only().status());
    assertEquals(0, served);
  }

  @Test
  void batch_ofWhichOneRecordIsFromElsewhere_isRefusedAsAWhole() {
    String own = Events.message("1", Events.ORDER);
    String foreign = Events.message("2", Events.ORDER).replace(ACCOUNT, "999999999999");
    call(
        trusting(EventSource.SQS, ACCOUNT, null, null),
        EventSource.SQS,
        Events.batch(own, foreign));
    assertEquals("event-origin", events.only().code());
    assertEquals(0, served);
  }

  @Test
  void selfManagedKafka_everyServerOfListed_isServedAndOneOfAnotherRefused() {
    String event = Events.sample("self-managed-kafka");
    String first = "b-2.demo-cluster-1.a1bcde.c1.kafka.eu-west-1.example:9092";
    String second = first.replace("b-2", "b-1");
    GuardBuilder builder =
        Guards.around(EventSource.SELF_MANAGED_KAFKA, events)
            .trust(List.of(), List.of(), List.of(first, second));
    call(builder, EventSource.SELF_MANAGED_KAFKA, event);
    assertEquals(1, served);
    call(builder, EventSource.SELF_MANAGED_KAFKA, event.replace("b-1", "b-3"));
    assertEquals("event-origin", events.only().code());
    assertEquals(1, served);
  }

  @Test
  void selfManagedKafka_serverWrittenAsAnArn_saysOfNoAccount() {
    String event =
        Events.small(EventSource.SELF_MANAGED_KAFKA)
            .replace("b:9092", "arn:aws:kafka:r:" + ACCOUNT + ":x");
    call(
        trusting(EventSource.SELF_MANAGED_KAFKA, ACCOUNT, null, null),
        EventSource.SELF_MANAGED_KAFKA,
        event);
    assertEquals("event-origin", events.only().code());
    assertEquals(0, served);
  }

  @Test
  void logs_ofAListedOwner_areServed() {
    String event = Events.sample("cloudwatch-logs-control");
    call(
        trusting(EventSource.CLOUDWATCH_LOGS, ACCOUNT, null, null),
        EventSource.CLOUDWATCH_LOGS,
        event);
    assertEquals(List.of(), events.all());
    String other = Events.records(EventSource.CLOUDWATCH_LOGS, Events.ORDER);
    call(
        trusting(EventSource.CLOUDWATCH_LOGS, ACCOUNT, null, null),
        EventSource.CLOUDWATCH_LOGS,
        other);
    assertEquals("event-origin", events.only().code());
  }

  @Test
  void origin_inReportMode_isRecordedAndServed() {
    GuardBuilder builder =
        trusting(EventSource.HTTP_API, null, "a1", null).mode(Control.ACCESS, Mode.REPORT);
    call(builder, EventSource.HTTP_API, Events.small(EventSource.HTTP_API));
    assertEquals("event-origin", events.only().code());
    assertEquals(Mode.REPORT, events.only().mode());
    assertEquals(1, served);
  }

  @Test
  void origin_fromTheEnvironment_isResolved() {
    GuardBuilder builder =
        Guards.open(EventSource.SQS, events)
            .environment(name -> name.equals("ACCOUNT") ? ACCOUNT : null)
            .trust(List.of("${ACCOUNT}"), List.of(), List.of());
    call(builder, EventSource.SQS, Events.batch(Events.message("1", Events.ORDER)));
    assertEquals(1, served);
  }

  @Test
  void origin_thatIsEmptyOrOfABareEvent_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () -> Guards.around(EventSource.SQS, events).trust(List.of(""), List.of(), List.of()));
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.DIRECT, events)
                .trust(List.of(ACCOUNT), List.of(), List.of()));
  }
}
