// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.GuardLimits;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each record source hands to the function, and is told: long because there are so many. */
class RecordSourcesTest {
  private static final String GOOD = Events.ORDER;
  private static final String REFUSED = "{\"item\":\"tea\",\"quantity\":0}";
  private static final String NULL_POINTER = "{\"item\":\"null\",\"quantity\":1}";
  private static final String ERROR = "{\"item\":\"error\",\"quantity\":1}";
  private static final String OUT_OF_TIME = "{\"item\":\"time\",\"quantity\":1}";

  private final RecordingEvents events = new RecordingEvents();
  private final List<String> handled = new ArrayList<>();
  private final List<RefusedRecord> kept = new ArrayList<>();
  private final FakeContext context = new FakeContext();

  /** An input that is whatever text the payload has. */
  private record Text(InputShape shape) implements Binder<String> {
    @Override
    public String bind(Payload payload) {
      return payload.body();
    }

    @Override
    public String bindLeniently(Payload payload) {
      return payload.body();
    }
  }

  /** The payloads of an event, as text. */
  private List<String> payloads(EventSource source, String event) {
    return payloads(source, event, GuardLimits.DEFAULTS);
  }

  private List<String> payloads(EventSource source, String event, GuardLimits limits) {
    List<String> payloads = new ArrayList<>();
    Guard guard =
        Guards.around(source, events)
            .limits(limits)
            .serve(
                (text, call) -> {
                  payloads.add(text);
                  return null;
                },
                new Input<>(new Text(InputShape.BODY), text -> List.of()),
                Output.none());
    Guards.call(guard, event, context);
    return payloads;
  }

  private Void handle(Order order, Invocation call) {
    switch (order.item()) {
      case "null" -> throw new NullPointerException("canary");
      case "error" -> throw new AssertionError("canary");
      case "time" -> context.remaining(0);
      default -> {}
    }
    handled.add(call.recordId().orElseThrow());
    return null;
  }

  private GuardBuilder builder(EventSource source) {
    return Guards.around(source, events);
  }

  private List<String> failures(GuardBuilder builder, EventSource source, String... bodies) {
    Guard guard = builder.batch(Batch.PARTIAL).serve(this::handle, Order.input(), Output.none());
    return Answer.failures(Guards.call(guard, Events.records(source, bodies), context));
  }

  private List<String> kinesis(String... bodies) {
    return failures(builder(EventSource.KINESIS), EventSource.KINESIS, bodies);
  }

  // Streams

  @Test
  void stream_allGood_namesNothing() {
    assertEquals(List.of(), kinesis(GOOD, GOOD, GOOD));
    assertEquals(List.of("1", "2", "3"), handled);
  }

  @ParameterizedTest
  @ValueSource(strings = {NULL_POINTER, ERROR, REFUSED, "not json", ""})
  void stream_badRecord_isNamedAndNothingBehindItTried(String bad) {
    assertEquals(List.of("2"), kinesis(GOOD, bad, GOOD, bad, GOOD));
    assertEquals(List.of("1"), handled);
    assertEquals(1, events.all().size());
    assertEquals("2", events.only().recordId());
    assertEquals(EventSource.KINESIS, events.only().source());
  }

  @Test
  void stream_timeRunsOut_namesTheFirstThatWasNotTried() {
    assertEquals(List.of("3"), kinesis(GOOD, OUT_OF_TIME, GOOD, GOOD));
    assertEquals(List.of("1", "2"), handled);
    assertEquals("deadline", events.only().code());
  }

  @Test
  void stream_refusedRecordInQuarantine_goesOn() {
    GuardBuilder builder = builder(EventSource.KINESIS).quarantine(kept::add);
    assertEquals(
        List.of("4"), failures(builder, EventSource.KINESIS, GOOD, REFUSED, GOOD, ERROR, GOOD));
    assertEquals(List.of("1", "3"), handled);
    assertEquals("2", kept.get(0).id());
    assertEquals("constraints", kept.get(0).code());
    assertEquals(List.of("constraints", "function-failed"), events.codes());
  }

  @Test
  void stream_quarantineFails_namesTheRecord() {
    GuardBuilder builder =
        builder(EventSource.KINESIS)
            .quarantine(
                record -> {
                  throw new IllegalStateException("full");
                });
    assertEquals(List.of("1"), failures(builder, EventSource.KINESIS, REFUSED, GOOD));
    assertEquals(List.of("constraints", "quarantine-failed"), events.codes());
  }

  @Test
  void stream_asAWhole_throws() {
    Guard guard = builder(EventSource.DYNAMODB).serve(this::handle, Order.input(), Output.none());
    assertThrows(
        RequestRefused.class,
        () -> Guards.call(guard, Events.records(EventSource.DYNAMODB, "7"), context));
    Guard kinesis = builder(EventSource.KINESIS).serve(this::handle, Order.input(), Output.none());
    assertThrows(
        FunctionFailed.class,
        () -> Guards.call(kinesis, Events.records(EventSource.KINESIS, ERROR), context));
  }

  @ParameterizedTest
  @CsvSource({
    "KINESIS,'\"window\":{\"start\":\"a\",\"end\":\"b\"},\"state\":{\"1\":\"2\"}'",
    "DYNAMODB,'\"window\":{\"start\":\"a\",\"end\":\"b\"},\"state\":{}'",
    "KINESIS,'\"isFinalInvokeForWindow\":false,\"isWindowTerminatedEarly\":false'",
    "DYNAMODB,'\"isFinalInvokeForWindow\":true'"
  })
  void stream_tumblingWindow_isAMisconfigurationAndNothingIsTried(
      EventSource source, String window) {
    Guard guard = Guards.serve(builder(source).batch(Batch.PARTIAL), source, this::handle);
    String event = Events.records(source, GOOD);
    String first = "{" + window + "," + event.substring(1);
    String last = event.substring(0, event.length() - 1) + "," + window + "}";
    String empty = "{\"Records\":[]," + window + "}";
    for (String windowed : List.of(first, last, empty)) {
      assertThrows(FunctionFailed.class, () -> Guards.call(guard, windowed, context));
      assertEquals(SecurityEvent.Kind.MISCONFIGURATION, events.only().kind());
      assertEquals(true, events.only().trace().get(0).contains("TumblingWindowInSeconds"));
      events.all().clear();
    }
    assertEquals(List.of(), handled);
    Guards.call(guard, "{\"window\":null," + event.substring(1), context);
    assertEquals(List.of(), events.all());
  }

  // Kinesis

  @Test
  void kinesis_data_isUndoneFromBase64AndGzip() {
    assertEquals(List.of(GOOD, GOOD), payloads(EventSource.KINESIS, Events.sample("kinesis")));
    assertEquals(List.of(GOOD), payloads(EventSource.KINESIS, Events.sample("kinesis-gzip")));
  }

  private void kinesisData(String data, String code) {
    String event = Events.records(EventSource.KINESIS, GOOD);
    String bad = event.replaceFirst("\"data\":\"[^\"]*", "\"data\":\"" + data);
    assertThrows(RequestRefused.class, () -> payloads(EventSource.KINESIS, bad));
    assertEquals(code, events.only().code());
    assertEquals("1", events.only().recordId());
  }

  @Test
  void kinesis_dataThatIsNoBase64_isRefused() {
    kinesisData("***", "body-not-base64");
  }

  @Test
  void kinesis_dataThatIsNoText_isRefused() {
    kinesisData("/w==", "body-not-utf8");
  }

  @Test
  void kinesis_truncatedGzip_isRefused() {
    byte[] gzip = Events.gzip(GOOD);
    kinesisData(Events.base64(Arrays.copyOf(gzip, gzip.length - 9)), "body-not-gzip");
  }

  @Test
  void kinesis_gzipThatInflatesBeyondTheLimit_isRefusedUninflated() {
    kinesisData(Events.base64(Events.gzip(" ".repeat(20_000_000))), "body-too-large");
  }

  // DynamoDB

  @Test
  void dynamoDb_images_becomePlainJson() {
    assertEquals(
        List.of(
            "{\"event\":\"INSERT\",\"keys\":{\"item\":\"tea\"},"
                + "\"newImage\":{\"item\":\"tea\",\"quantity\":2}}",
            "{\"event\":\"MODIFY\",\"keys\":{\"item\":\"tea\"},"
                + "\"newImage\":{\"item\":\"tea\",\"quantity\":2},"
                + "\"oldImage\":{\"item\":\"tea\",\"quantity\":1}}"),
        payloads(EventSource.DYNAMODB, Events.sample("dynamodb")));
  }

  @Test
  void dynamoDb_everyType_becomesPlainJson() {
    assertEquals(
        List.of(
            "{\"event\":\"REMOVE\",\"keys\":{\"item\":\"tea\"},\"oldImage\":{\"item\":\"tea\","
                + "\"tags\":[\"a\",\"b\"],\"sizes\":[1,2.5],\"blob\":\"AAEC\",\"blobs\":[\"AAEC\"],"
                + "\"paid\":true,\"note\":null,\"lines\":[{\"sku\":\"x\"},-1.5E3],\"empty\":{},"
                + "\"none\":[]}}"),
        payloads(EventSource.DYNAMODB, Events.sample("dynamodb-ttl")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"S\":7}",
        "{\"N\":7}",
        "{\"N\":\"\"}",
        "{\"N\":\"1,\\\"admin\\\":true\"}",
        "{\"N\":\"NaN\"}",
        "{\"BOOL\":\"true\"}",
        "{\"NULL\":false}",
        "{\"S\":\"a\",\"N\":\"1\"}",
        "{}",
        "{\"X\":\"a\"}",
        "{\"M\":[]}",
        "{\"L\":{}}",
        "{\"SS\":[1]}",
        "\"a\"",
        "null"
      })
  void dynamoDb_attributeOfNoType_isRefusedAndEscapesNothing(String attribute) {
    String event =
        Events.records(EventSource.DYNAMODB, GOOD)
            .replace("{\"S\":" + Events.quote(GOOD) + "}", attribute);
    assertThrows(RequestRefused.class, () -> payloads(EventSource.DYNAMODB, event));
    assertEquals("type-mismatch", events.only().code());
  }

  // Notifications

  @Test
  void sns_message_isThePayload() {
    assertEquals(List.of(GOOD), payloads(EventSource.SNS, Events.sample("sns")));
    assertEquals(List.of(GOOD), payloads(EventSource.SNS_SQS, Events.sample("sns-sqs")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Type\":\"SubscriptionConfirmation\",\"Message\":\"{}\"}",
        "{\"Type\":\"Notification\"}",
        "{\"Type\":\"Notification\",\"Message\":{}}",
        "{\"item\":\"tea\",\"quantity\":2}",
        "[]",
        "7"
      })
  void snsInSqs_messageThatIsNoNotification_isRefused(String body) {
    String event = Events.batch(Events.message("m1", body));
    assertThrows(RequestRefused.class, () -> payloads(EventSource.SNS_SQS, event));
    assertEquals("event-source", events.only().code());
    assertEquals("m1", events.only().recordId());
  }

  @ParameterizedTest
  @CsvSource({"eventbridge,1", "eventbridge-rule,0", "eventbridge-scheduler,0"})
  void eventBridge_detail_isThePayload(String sample, int orders) {
    String payload = orders == 1 ? "{\n    \"item\": \"tea\",\n    \"quantity\": 2\n  }" : "{}";
    assertEquals(List.of(payload), payloads(EventSource.EVENTBRIDGE, Events.sample(sample)));
  }

  @Test
  void eventBridge_schedule_needsNoInput() {
    List<String> resources = new ArrayList<>();
    Guard guard =
        builder(EventSource.EVENTBRIDGE)
            .serve(
                (none, call) -> {
                  resources.addAll(call.attributes().all("resources"));
                  return null;
                },
                Input.none(),
                Output.none());
    Guards.call(guard, Events.sample("eventbridge-rule"));
    Guards.call(guard, Events.sample("eventbridge-scheduler"));
    assertEquals(2, resources.size());
    assertThrows(RequestRefused.class, () -> Guards.call(guard, Events.sample("eventbridge")));
  }

  // S3

  @Test
  void s3_key_isDecodedOnce() {
    assertEquals(
        List.of(
            "{\"event\":\"ObjectCreated:Put\",\"bucket\":\"orders-in\","
                + "\"key\":\"in/red flower+\u00e4%.jpg\",\"size\":1305107,"
                + "\"eTag\":\"b21b84d653bb07b05b1e6b33684dc11b\","
                + "\"versionId\":\"096fKKXTRTtl3on89fVO.nfljtsv6qko\","
                + "\"sequencer\":\"0C0F6F405D6ED209E1\"}"),
        payloads(EventSource.S3, Events.sample("s3")));
    String twice = Events.sample("s3").replace("in/red+flower%2B%C3%A4%25.jpg", "%252e%252e%252f");
    assertEquals(
        "\"key\":\"%2e%2e%2f\"",
        payloads(EventSource.S3, twice).get(0).replaceAll(".*(\"key\":\"[^\"]*\").*", "$1"));
  }

  @Test
  void s3_removedObject_hasNoSize() {
    assertEquals(
        List.of(
            "{\"event\":\"ObjectRemoved:Delete\",\"bucket\":\"orders-in\",\"key\":\"in/gone.txt\","
                + "\"sequencer\":\"0C0F6F405D6ED209E1\"}"),
        payloads(EventSource.S3, Events.sample("s3-removed")));
  }

  @Test
  void s3ThroughEventBridge_key_isNotDecoded() {
    String payload = payloads(EventSource.S3_EVENTBRIDGE, Events.sample("s3-eventbridge")).get(0);
    assertEquals(
        "{\"event\":\"Object Created\",\"bucket\":\"orders-in\","
            + "\"key\":\"in/red+flower%2B \u00e4.jpg\",\"size\":5,"
            + "\"eTag\":\"b1946ac92492d2347c6235b4d2611184\","
            + "\"versionId\":\"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e\","
            + "\"sequencer\":\"617f08299329d189\"}",
        payload);
  }

  @Test
  void s3ThroughSqs_message_hasItsRecordsAndATestHasNone() {
    List<String> payloads = payloads(EventSource.S3_SQS, Events.sample("s3-sqs"));
    assertEquals(2, payloads.size());
    assertEquals(List.of(), payloads(EventSource.S3_SQS, Events.sample("s3-sqs-test")));
    assertEquals(List.of(), events.all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%C0%AF", "%FF"})
  void s3_keyBadlyEncoded_isRefusedAtTheKey(String bad) {
    String event = Events.sample("s3").replace("in/red+flower%2B%C3%A4%25.jpg", bad);
    assertThrows(RequestRefused.class, () -> payloads(EventSource.S3, event));
    assertEquals("bad-encoding", events.only().code());
    assertEquals(List.of("/key bad-encoding"), events.only().pointers());
  }

  @Test
  void s3_keyOfQuotes_escapesNothing() {
    String event =
        Events.sample("s3").replace("in/red+flower%2B%C3%A4%25.jpg", "%22,%22size%22:0,%22");
    String payload = payloads(EventSource.S3, event).get(0);
    assertEquals(
        "\",\"size\":0,\"", ((java.util.Map<?, ?>) Answer.parse(payload)).get("key"), payload);
  }

  // CloudWatch Logs

  @Test
  void logs_events_areThePayloads() {
    List<String> payloads = payloads(EventSource.CLOUDWATCH_LOGS, Events.sample("cloudwatch-logs"));
    assertEquals(2, payloads.size());
    assertEquals(
        "{\"level\":\"ERROR\"}",
        ((java.util.Map<?, ?>) Answer.parse(payloads.get(0))).get("message"));
    assertEquals(
        List.of(), payloads(EventSource.CLOUDWATCH_LOGS, Events.sample("cloudwatch-logs-control")));
  }

  @Test
  void logs_dataThatInflatesBeyondTheLimit_isRefused() {
    String bomb = Events.base64(Events.gzip(" ".repeat(50_000_000)));
    assertThrows(
        RequestRefused.class,
        () -> payloads(EventSource.CLOUDWATCH_LOGS, "{\"awslogs\":{\"data\":\"" + bomb + "\"}}"));
    assertEquals("body-too-large", events.only().code());
  }

  // Batches that are told as a whole

  @ParameterizedTest
  @EnumSource
  void partialAnswer_toASourceThatTakesNone_isAMisconfiguration(EventSource source) {
    if (source.takesPartialAnswer()) {
      builder(source).batch(Batch.PARTIAL);
      return;
    }
    assertThrows(Misconfiguration.class, () -> builder(source).batch(Batch.PARTIAL));
  }

  @Test
  void asynchronousEvent_refused_goesToTheQuarantineOrThrows() {
    String event = Events.records(EventSource.SNS, REFUSED);
    Guard guard = builder(EventSource.SNS).serve(this::handle, Order.input(), Output.none());
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    Guard keeping =
        builder(EventSource.SNS)
            .quarantine(kept::add)
            .serve(this::handle, Order.input(), Output.none());
    Guards.call(keeping, event);
    assertEquals(REFUSED, kept.get(0).payload());
    assertEquals(EventSource.SNS, kept.get(0).source());
    assertEquals(List.of("constraints", "constraints"), events.codes());
  }

  @Test
  void asynchronousEvent_functionFails_throws() {
    Guard guard = builder(EventSource.SNS).serve(this::handle, Order.input(), Output.none());
    assertThrows(
        FunctionFailed.class,
        () -> Guards.call(guard, Events.records(EventSource.SNS, NULL_POINTER), context));
  }
}
