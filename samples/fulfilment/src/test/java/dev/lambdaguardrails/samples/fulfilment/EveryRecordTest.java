// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records, through the real runtime client and by both paths. */
@ExtendWith(EveryRuntime.Shared.class)
class EveryRecordTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
  private static final String GOOD = order("tea", 2);
  private static final String POISON = order("tea", 0);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EveryRuntime runtime;

  EveryRecordTest(EveryRuntime runtime) {
    this.runtime = runtime;
  }

  private static String order(String item, int quantity) {
    return "{\"item\":\"" + item + "\",\"quantity\":" + quantity + "}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String batch(List<String> records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  /** Messages whose ids are m1, m2 and so on; those of a group stand as "group body". */
  private static String queue(String... bodies) {
    List<String> records = new ArrayList<>();
    for (String body : bodies) {
      boolean grouped = body.charAt(0) != '{';
      String group = grouped ? "\"MessageGroupId\":\"" + body.charAt(0) + '"' : "";
      records.add(
          "{\"messageId\":\"m"
              + (records.size() + 1)
              + "\",\"body\":\""
              + (grouped ? body.substring(2) : body).replace("\"", "\\\"")
              + "\",\"attributes\":{"
              + group
              + "},\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:"
              + EveryRuntime.ACCOUNT
              + (grouped ? ":q.fifo\"}" : ":q\"}"));
    }
    return batch(records);
  }

  private static String stream(String... bodies) {
    List<String> records = new ArrayList<>();
    for (String body : bodies) {
      records.add(
          "{\"eventSource\":\"aws:kinesis\",\"kinesis\":{\"sequenceNumber\":\""
              + (records.size() + 1)
              + "\",\"data\":\""
              + base64(body)
              + "\"}}");
    }
    return batch(records);
  }

  private static String failures(String... ids) {
    StringBuilder failed = new StringBuilder();
    for (String id : ids) {
      failed.append(failed.isEmpty() ? "" : ",").append("{\"itemIdentifier\":\"" + id + "\"}");
    }
    return "{\"batchItemFailures\":[" + failed + "]}";
  }

  private Exchange invoke(String path, String function, EventSource source, String event)
      throws IOException {
    Exchange exchange = runtime.invoke(path, function, event);
    AnswerContract.hold(source, event, exchange);
    return exchange;
  }

  /** All sources of records but Firehose, which keeps itself what failed. */
  static List<EventSource> quarantined() {
    List<EventSource> sources = new ArrayList<>();
    for (EventSource source : EventSource.values()) {
      if (!source.isRequest() && source != EventSource.FIREHOSE) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** Each hostile event of each source is kept as it came, told of, and does not come back. */
  @ParameterizedTest
  @MethodSource("quarantined")
  void quarantine_ofEverySource_keepsWhatIsRefused(EventSource source) throws IOException {
    for (String name : SourceRow.of(source).good()) {
      if (name.equals("cloudwatch-logs-control")) {
        continue; // has no records, so that it is refused as a whole
      }
      String event = SourceRow.hostile(name);
      for (String path : EveryRuntime.PATHS) {
        Exchange exchange = invoke(path, "Keep" + source, source, event);
        assertFalse(exchange.failed(), exchange::body);
        assertEquals(NONE_FAILED, exchange.body());
        List<String> kept = new ArrayList<>();
        for (String line : runtime.written()) {
          if (line.startsWith("KEPT ")) {
            kept.add(line);
          }
        }
        List<String> codes = runtime.codes(source);
        assertEquals(codes.size(), kept.size());
        assertTrue(kept.size() > 0, name);
        for (int at = 0; at < kept.size(); at++) {
          String[] parts = kept.get(at).split(" ", -1);
          assertEquals(source.name(), parts[1]);
          assertEquals(codes.get(at), parts[2]);
          assertFalse(parts[parts.length - 1].isEmpty());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void stream_withAPoisonRecord_goesOnBehindTheQuarantineAndIsHeldUpWithoutOne(String path)
      throws IOException {
    String event = stream(GOOD, POISON, GOOD);

    Exchange kept = invoke(path, "KeepKINESIS", EventSource.KINESIS, event);
    assertEquals(NONE_FAILED, kept.body());
    assertEquals(
        List.of(
            "DONE KINESIS 1",
            "KEPT KINESIS constraints 2 " + base64(base64(POISON)), // as it was delivered
            "DONE KINESIS 3"),
        runtime.written());
    assertEquals(List.of("constraints"), runtime.codes(EventSource.KINESIS));

    Exchange reported = invoke(path, "OnKINESIS", EventSource.KINESIS, event);
    assertEquals(failures("2"), reported.body());
    assertEquals(List.of("constraints"), runtime.codes(EventSource.KINESIS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void quarantine_keepsNoFaultAndNothingWhenItIsFull(String path) throws IOException {
    String event = queue(GOOD, POISON, order("error", 1), order("exception", 1), GOOD);

    assertEquals(failures("m3", "m4"), invoke(path, "KeepSQS", EventSource.SQS, event).body());
    assertEquals(
        List.of("DONE SQS m1", "KEPT SQS constraints m2 " + base64(POISON), "DONE SQS m5"),
        runtime.written());
    assertEquals(
        List.of("constraints", "function-failed", "function-failed"),
        runtime.codes(EventSource.SQS));

    assertEquals(failures("m2", "m3", "m4"), invoke(path, "Full", EventSource.SQS, event).body());
    assertEquals(
        List.of("constraints", "quarantine-failed", "function-failed", "function-failed"),
        runtime.codes(EventSource.SQS));
    assertFalse(runtime.log().contains("canary"), runtime.log());
  }

  /** The library's own quarantines, whose requests are signed. */
  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void quarantine_inAQueueOrABucket_hasTheRecordAsItWasDelivered(String path) throws IOException {
    int before = runtime.asked().size();
    assertEquals(NONE_FAILED, invoke(path, "InQueue", EventSource.SQS, queue(GOOD, POISON)).body());
    assertEquals(
        NONE_FAILED, invoke(path, "InBucket", EventSource.KINESIS, stream(POISON, GOOD)).body());

    List<LocalService.Request> asked = runtime.asked();
    assertEquals(before + 2, asked.size());
    JsonNode message = JSON.readTree(asked.get(before).body());
    assertEquals("https://sqs.example/1/refused", message.path("QueueUrl").textValue());
    assertKept("SQS", "m2", POISON, message.path("MessageBody").textValue());
    LocalService.Request object = asked.get(before + 1);
    assertTrue(object.line().startsWith("PUT /refused/guardrails/KINESIS/"), object.line());
    assertKept("KINESIS", "1", base64(POISON), object.body());
  }

  private static void assertKept(String source, String id, String payload, String kept)
      throws IOException {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("source", source);
    record.put("id", id);
    record.put("code", "constraints");
    record.put("payload", payload);
    assertEquals(JSON.valueToTree(record), JSON.readTree(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void message_thatATableKnows_isHandledOnceAndTriedAgainWhereItFailed(String path)
      throws IOException {
    String event = queue(GOOD, order("error", 1)).replace(":\"m", ":\"" + path);
    String failed = failures(path + 2);
    assertEquals(failed, invoke(path, "InTable", EventSource.SQS, event).body());
    assertEquals(List.of("DONE SQS " + path + 1), runtime.written());
    assertEquals(failed, invoke(path, "InTable", EventSource.SQS, event).body());
    assertEquals(List.of(), runtime.written());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void fifoQueue_withAFailedMessage_stopsItsGroupAndNoOther(String path) throws IOException {
    String event = queue("a " + GOOD, "a " + POISON, "b " + GOOD, "a " + GOOD, "b " + GOOD);

    assertEquals(failures("m2", "m4"), invoke(path, "OnSQS", EventSource.SQS, event).body());
    // Behind the quarantine the group goes on.
    assertEquals(NONE_FAILED, invoke(path, "KeepSQS", EventSource.SQS, event).body());
  }

  /** Lambda without ReportBatchItemFailures deletes what is not thrown for. */
  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void batchAsAWhole_ofWhichOneFails_isThrownBehindTheLast(String path) throws IOException {
    Exchange good = invoke(path, "WholeSQS", EventSource.SQS, queue(GOOD, GOOD));
    assertEquals(NONE_FAILED, good.body());

    Exchange refused = invoke(path, "WholeSQS", EventSource.SQS, queue(POISON, GOOD));
    assertTrue(refused.failed() && refused.body().contains("RequestRefused"), refused::body);
    assertEquals(List.of("DONE SQS m2"), runtime.written());

    String mixed = queue(POISON, order("error", 1), GOOD);
    Exchange failed = invoke(path, "WholeSQS", EventSource.SQS, mixed);
    assertTrue(failed.failed() && failed.body().contains("FunctionFailed"), failed::body);

    String events = stream(GOOD, POISON, GOOD);
    Exchange stopped = invoke(path, "WholeKINESIS", EventSource.KINESIS, events);
    assertTrue(stopped.failed() && stopped.body().contains("RequestRefused"), stopped::body);
    assertEquals(List.of("DONE KINESIS 1"), runtime.written());

    String change = SourceRow.hostile("dynamodb");
    Exchange changes = invoke(path, "WholeDYNAMODB", EventSource.DYNAMODB, change);
    assertTrue(changes.failed() && changes.body().contains("RequestRefused"), changes::body);
  }

  /** Each message waits until three others are handled beside it. */
  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void threads_ofAQueue_handleSoManyAtOnce(String path) throws IOException {
    String meet = order("meet", 1);
    String event = queue(meet, meet, POISON, meet, meet, order("error", 1), GOOD);

    assertEquals(failures("m3", "m6"), invoke(path, "Threads", EventSource.SQS, event).body());
    assertEquals(
        List.of("DONE SQS m1", "DONE SQS m2", "DONE SQS m4", "DONE SQS m5", "DONE SQS m7"),
        runtime.written().stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void time_thatIsAlmostOut_bringsBackAllThatWasNotTried(String path) throws IOException {
    String event = queue(GOOD, POISON, GOOD);
    for (String function : List.of("OnSQS", "Threads", "KeepSQS")) {
      Exchange exchange = runtime.invoke(path, function, event, Duration.ofMillis(100));
      assertEquals(failures("m1", "m2", "m3"), exchange.body(), function);
      assertEquals(List.of(), runtime.written());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void message_thatComesAgain_isHandledOnceAndTriedAgainWhereItFailed(String path)
      throws IOException {
    String event = queue(GOOD, order("error", 1));
    assertEquals(failures("m2"), invoke(path, "Once", EventSource.SQS, event).body());
    assertEquals(List.of("DONE SQS m1"), runtime.written());
    assertEquals(failures("m2"), invoke(path, "Once", EventSource.SQS, event).body());
    assertEquals(List.of(), runtime.written());
  }
}
