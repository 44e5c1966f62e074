// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RefusedRecord;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of each record, and what the queue is told: long because every way to answer meets
 * every way to fail.
 */
class BatchTest {
  private static final String GOOD = Events.ORDER;
  private static final String REFUSED = "{\"item\":\"tea\",\"quantity\":0}";
  private static final String FAULTY = "{\"item\":\"fault\",\"quantity\":1}";
  private static final String MAPPED_400 = "{\"item\":\"mapped-400\",\"quantity\":1}";
  private static final String MAPPED_500 = "{\"item\":\"mapped-500\",\"quantity\":1}";
  private static final String UNBINDABLE = "not json";

  private final RecordingEvents events = new RecordingEvents();
  private final List<String> handled = new ArrayList<>();
  private final List<RefusedRecord> kept = new ArrayList<>();

  private static Void order(List<String> handled, Order order, Invocation call) throws Exception {
    switch (order.item()) {
      case "fault" -> throw new IllegalStateException("canary");
      case "mapped-400" -> throw new IOException("canary");
      case "mapped-500" -> throw new UnsupportedOperationException("canary");
      default -> handled.add(call.recordId().orElseThrow());
    }
    return null;
  }

  private GuardBuilder builder(Batch batch) {
    return Guards.around(EventSource.SQS, events)
        .batch(batch)
        .maps(IOException.class, 409, "conflict")
        .maps(UnsupportedOperationException.class, 503, "deadline");
  }

  private Guard guard(GuardBuilder builder) {
    return builder.serve(
        (order, call) -> order(handled, order, call), Order.input(), Output.none());
  }

  private List<String> partial(String... messages) {
    return Answer.failures(Guards.call(guard(builder(Batch.PARTIAL)), Events.batch(messages)));
  }

  private static String message(String id, String body) {
    return Events.message(id, body);
  }

  private static String fifo(String id, String group, String body) {
    return Events.message(id, group, body);
  }

  // PARTIAL

  @Test
  void partial_mixedBatch_namesWhatFailed() {
    assertEquals(
        List.of("2", "3", "4", "5", "6"),
        partial(
            message("1", GOOD),
            message("2", REFUSED),
            message("3", FAULTY),
            message("4", MAPPED_400),
            message("5", MAPPED_500),
            message("6", UNBINDABLE),
            message("7", GOOD)));
    assertEquals(List.of("1", "7"), handled);
    assertEquals(
        List.of("constraints", "function-failed", "conflict", "deadline", "body-not-json"),
        events.codes());
    List<String> ids = new ArrayList<>();
    for (SecurityEvent event : events.all()) {
      ids.add(event.recordId());
      assertEquals(0, event.status());
      assertEquals(FakeContext.REQUEST_ID, event.correlationId());
    }
    assertEquals(List.of("2", "3", "4", "5", "6"), ids);
  }

  @Test
  void partial_errorMappedToTheDeadlinesCode_isNoTimeOut() {
    assertEquals(List.of("1"), partial(message("1", MAPPED_500), message("2", GOOD)));
    assertEquals(List.of("2"), handled);
  }

  @Test
  void partial_allGood_namesNothing() {
    Guard guard = guard(builder(Batch.PARTIAL));
    assertEquals(
        "{\"batchItemFailures\":[]}", Guards.call(guard, Events.batch(message("1", GOOD))));
    assertEquals("{\"batchItemFailures\":[]}", Guards.call(guard, "{\"Records\":[]}"));
    assertEquals(List.of(), events.all());
  }

  @Test
  void partial_fifo_stopsTheGroupAndNoOther() {
    assertEquals(
        List.of("2", "4", "6", "7"),
        partial(
            fifo("1", "a", GOOD),
            fifo("2", "a", FAULTY),
            fifo("3", "b", GOOD),
            fifo("4", "a", GOOD),
            fifo("5", "b", GOOD),
            fifo("6", "c", REFUSED),
            fifo("7", "c", GOOD)));
    assertEquals(List.of("1", "3", "5"), handled);
    assertEquals(List.of("function-failed", "constraints"), events.codes());
  }

  @Test
  void partial_fairQueueGroup_stopsNothing() {
    String standard = fifo("2", "a", GOOD).replace(".fifo", "");
    assertEquals(List.of("1"), partial(fifo("1", "a", FAULTY).replace(".fifo", ""), standard));
    assertEquals(List.of("2"), handled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "{\"Records\":null}", "{\"Records\":[{}]}", "[]"})
  void partial_eventThatIsNoBatch_failsAsAWhole(String event) {
    Guard guard = guard(builder(Batch.PARTIAL));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals(1, events.all().size());
    assertEquals(List.of(), handled);
  }

  // WHOLE

  @Test
  void whole_anyFault_throwsBehindTheLastRecord() {
    Guard guard = guard(builder(Batch.WHOLE));
    String event = Events.batch(message("1", REFUSED), message("2", FAULTY), message("3", GOOD));
    FunctionFailed failed = assertThrows(FunctionFailed.class, () -> Guards.call(guard, event));
    assertEquals(
        "The function failed. Correlation id: " + FakeContext.REQUEST_ID, failed.getMessage());
    assertEquals(List.of("3"), handled);
    assertEquals(2, events.all().size());
  }

  @Test
  void whole_refusalsOnly_throwsARefusal() {
    Guard guard = guard(builder(Batch.WHOLE));
    String event =
        Events.batch(message("1", REFUSED), message("2", MAPPED_400), message("3", GOOD));
    RequestRefused refused = assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals(
        "The request was refused. Correlation id: " + FakeContext.REQUEST_ID, refused.getMessage());
    assertEquals(List.of("3"), handled);
  }

  @Test
  void whole_allGood_isTheEmptyAnswer() {
    Guard guard = guard(builder(Batch.WHOLE));
    assertEquals(List.of(), Answer.failures(Guards.call(guard, Events.batch(message("1", GOOD)))));
  }

  @Test
  void whole_isTheDefault() {
    Guard guard = guard(Guards.around(EventSource.SQS, events));
    assertThrows(
        RequestRefused.class, () -> Guards.call(guard, Events.batch(message("1", REFUSED))));
  }

  // Quarantine

  @Test
  void quarantine_keepsRefusalsAndMappedOnesButNoFault() {
    for (Batch batch : Batch.values()) {
      handled.clear();
      kept.clear();
      Guard guard = guard(builder(batch).quarantine(kept::add));
      String event =
          Events.batch(
              message("1", REFUSED),
              message("2", UNBINDABLE),
              message("3", MAPPED_400),
              message("4", GOOD));
      assertEquals(List.of(), Answer.failures(Guards.call(guard, event)));
      assertEquals(List.of("4"), handled);
      assertEquals(3, kept.size());
      assertEquals(new RefusedRecord(EventSource.SQS, "1", "constraints", REFUSED), kept.get(0));
      assertEquals("body-not-json", kept.get(1).code());
      assertEquals("conflict", kept.get(2).code());
    }
    Guard guard = guard(builder(Batch.PARTIAL).quarantine(kept::add));
    assertEquals(
        List.of("1", "2"),
        Answer.failures(
            Guards.call(guard, Events.batch(message("1", FAULTY), message("2", MAPPED_500)))));
    assertEquals(3, kept.size());
  }

  @Test
  void quarantine_keptRecordOfAGroup_letsTheNextGoOn() {
    Guard guard = guard(builder(Batch.PARTIAL).quarantine(kept::add));
    String event = Events.batch(fifo("1", "a", REFUSED), fifo("2", "a", GOOD));
    assertEquals(List.of(), Answer.failures(Guards.call(guard, event)));
    assertEquals(List.of("2"), handled);
  }

  @Test
  void quarantine_thatFails_failsTheRecordAsOurFault() {
    List<Throwable> failures =
        List.of(
            new IOException("canary"),
            new IllegalStateException("canary"),
            new AssertionError("canary"));
    for (Throwable failure : failures) {
      Quarantine broken =
          record -> {
            if (failure instanceof Error error) {
              throw error;
            }
            throw (Exception) failure;
          };
      Guard partial = guard(builder(Batch.PARTIAL).quarantine(broken));
      String event = Events.batch(fifo("1", "a", REFUSED), fifo("2", "a", GOOD));
      assertEquals(List.of("1", "2"), Answer.failures(Guards.call(partial, event)));
      Guard whole = guard(builder(Batch.WHOLE).quarantine(broken));
      assertThrows(FunctionFailed.class, () -> Guards.call(whole, event));
    }
    assertEquals(List.of(), handled);
    assertEquals(
        List.of("constraints", "quarantine-failed", "constraints", "quarantine-failed"),
        events.codes().subList(0, 4));
    for (SecurityEvent event : events.all()) {
      assertTrue(!event.toString().contains("canary"));
    }
  }

  @Test
  void quarantine_outOfMemory_keepsTheRuntimesContract() {
    Guard guard =
        guard(
            builder(Batch.PARTIAL)
                .quarantine(
                    record -> {
                      throw new OutOfMemoryError("canary");
                    }));
    Throwable thrown =
        assertThrows(
            OutOfMemoryError.class, () -> Guards.call(guard, Events.batch(message("1", REFUSED))));
    assertEquals(null, thrown.getMessage());
  }

  // Sizes and bodies

  @Test
  void record_overItsLimit_isRefusedByBytesNotCharacters() {
    int limit = 1024 * 1024;
    String around = GOOD.replace("tea", "");
    String fits = around.replace("\"\"", "\"" + "x".repeat(limit - around.length()) + "\"");
    assertEquals(List.of("1"), partial(message("1", fits)));
    assertEquals("string-too-long", events.only().code());
    String euros = around.replace("\"\"", "\"" + "\u20ac".repeat(limit / 3) + "\"");
    assertTrue(euros.length() < limit);
    assertEquals(List.of("2"), partial(message("2", euros)));
    assertEquals("body-too-large", events.all().get(1).code());
  }

  @Test
  void record_withoutABody_isRefused() {
    assertEquals(List.of("1"), partial(message("1", "")));
    assertEquals("body-missing", events.only().code());
  }

  @Test
  void record_whoseFunctionTakesNone_mayHaveNone() {
    Guard guard =
        builder(Batch.PARTIAL)
            .serve((none, call) -> null, dev.lambdaguardrails.bind.Input.none(), Output.none());
    String event = Events.batch(message("1", ""), message("2", "x"));
    assertEquals(List.of("2"), Answer.failures(Guards.call(guard, event)));
    assertEquals("body-unexpected", events.only().code());
  }

  // A handler of whole events

  @Test
  void wholeEvents_answerGoesOutAsItIs() {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .serveStream((in, out, context) -> out.write(in.readAllBytes()));
    String event = Events.small(EventSource.SQS);
    assertEquals(event, Guards.call(guard, event));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, "{}"));
  }

  @Test
  void wholeEvents_thatThrow_failBare() {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .maps(IOException.class, 409, "conflict")
            .serveStream(
                (in, out, context) -> {
                  throw new IOException("canary");
                });
    assertThrows(RequestRefused.class, () -> Guards.call(guard, Events.small(EventSource.SQS)));
    assertEquals("conflict", events.only().code());
  }

  // What cannot stand together

  @Test
  void records_answerOrParametersOrRules_areMisconfigurations() {
    GuardBuilder builder = Guards.around(EventSource.SQS, events);
    assertThrows(
        Misconfiguration.class, () -> builder.serve((o, call) -> o, Order.input(), Order.output()));
    assertThrows(
        Misconfiguration.class,
        () -> builder.publicAccess().serve((o, call) -> null, Order.input(), Output.none()));
  }
}
