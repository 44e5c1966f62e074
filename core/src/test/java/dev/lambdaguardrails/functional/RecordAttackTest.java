// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.DuplicateFilter.Found;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches made to lose records, to hold them, or to take the time of others. */
@Timeout(60)
class RecordAttackTest {
  private static final String REFUSED = "{\"item\":\"tea\",\"quantity\":0}";

  private final RecordingEvents events = new RecordingEvents();
  private final FakeContext context = new FakeContext();
  private final List<String> handled = new ArrayList<>();

  private GuardBuilder builder(EventSource source) {
    return Guards.around(source, events).batch(Batch.PARTIAL);
  }

  private Guard guard(GuardBuilder builder) {
    return builder.serve(
        (order, call) -> {
          handled.add(call.recordId().orElseThrow());
          return null;
        },
        Order.input(),
        Output.none());
  }

  private List<String> failures(GuardBuilder builder, String event) {
    return Answer.failures(Guards.call(guard(builder), event, context));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void batch_ofTenThousand_isServedToTheLast(int threads) {
    List<String> messages = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int at = 0; at < 10_000; at++) {
      boolean good = at % 2 == 0;
      messages.add(Events.message("m" + at, good ? Events.ORDER : REFUSED));
      if (!good) {
        bad.add("m" + at);
      }
    }
    AtomicInteger served = new AtomicInteger();
    Guard guard =
        builder(EventSource.SQS)
            .threads(threads)
            .serve(
                (order, call) -> {
                  served.incrementAndGet();
                  return null;
                },
                Order.input(),
                Output.none());
    String answer = Guards.call(guard, Events.batch(messages), context);
    assertEquals(bad, Answer.failures(answer));
    assertEquals(5_000, served.get());
    int told = 0;
    for (SecurityEvent each : events.all()) {
      told += each.count();
    }
    assertEquals(5_000, told);
    assertTrue(events.all().size() < 50);
  }

  /** A context in which every look at the clock takes a millisecond of 400. */
  private static final class Ticking {
    private final FakeContext context = new FakeContext();
    private int left = 400;

    private int refused() {
      context.remaining(left--);
      return left;
    }
  }

  @Test
  void batch_ofRefusedRecords_endsWhenItsTimeIsOver() {
    Ticking clock = new Ticking();
    AtomicInteger looked = new AtomicInteger();
    Guard guard =
        builder(EventSource.SQS)
            .serve(
                (order, call) -> null,
                new dev.lambdaguardrails.bind.Input<>(
                    Order.input().binder(),
                    order -> {
                      looked.incrementAndGet();
                      clock.refused();
                      return Order.input().checks().check(order);
                    }),
                Output.none());
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < 1_000; at++) {
      messages.add(Events.message("m" + at, REFUSED));
    }
    String answer = Guards.call(guard, Events.batch(messages), clock.context);
    assertEquals(1_000, Answer.failures(answer).size());
    assertTrue(looked.get() <= 151, "looked at " + looked);
    assertTrue(events.codes().contains("deadline"), events.codes().toString());
  }

  @Test
  void record_whoseTimeRanOut_givesItsClaimUp() throws Exception {
    InMemoryDuplicates filter = new InMemoryDuplicates();
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        builder(EventSource.SQS)
            .duplicates(filter)
            .serve(
                (order, call) -> {
                  context.remaining(200);
                  never.await();
                  return null;
                },
                Order.input(),
                Output.none());
    context.remaining(300);
    String event = Events.batch(Events.message("m", Events.ORDER));
    assertEquals(List.of("m"), Answer.failures(Guards.call(guard, event, context)));
    assertEquals(List.of("deadline"), events.codes());
    assertEquals(Found.FIRST, filter.begin("SQS:m"));
  }

  @Test
  void record_handledInTheLastMoment_isMarkedAsDone() throws Exception {
    InMemoryDuplicates filter = new InMemoryDuplicates();
    Guard guard =
        builder(EventSource.SQS)
            .duplicates(filter)
            .serve(
                (order, call) -> {
                  context.remaining(200);
                  return null;
                },
                Order.input(),
                Output.none());
    String event = Events.batch(Events.message("m", Events.ORDER));
    assertEquals(List.of(), Answer.failures(Guards.call(guard, event, context)));
    assertEquals(List.of(), events.codes());
    assertEquals(Found.DONE, filter.begin("SQS:m"));
  }

  @Test
  void quarantine_slowerThanTheTime_isLeftAndTheRecordReported() {
    CountDownLatch never = new CountDownLatch(1);
    GuardBuilder builder =
        builder(EventSource.KINESIS)
            .quarantine(
                record -> {
                  context.remaining(0);
                  never.await();
                });
    context.remaining(300);
    String event = Events.records(EventSource.KINESIS, Events.ORDER, REFUSED, Events.ORDER);
    assertEquals(List.of("2"), failures(builder, event));
    assertEquals(List.of("1"), handled);
    assertEquals(List.of("constraints", "deadline"), events.codes());
  }

  @Test
  void quarantine_down_keepsEveryRefusedRecordComing() {
    GuardBuilder builder =
        builder(EventSource.SQS)
            .quarantine(
                record -> {
                  throw new NoClassDefFoundError("canary");
                });
    String event =
        Events.batch(
            Events.message("a", REFUSED),
            Events.message("b", Events.ORDER),
            Events.message("c", "7"));
    for (int again = 0; again < 3; again++) {
      assertEquals(List.of("a", "c"), failures(builder, event));
    }
    assertEquals(List.of("b", "b", "b"), handled);
  }

  @Test
  void activeMq_idMadeLikeThatOfASecondMessage_losesNone() {
    String event =
        Events.records(EventSource.ACTIVEMQ, Events.ORDER, Events.ORDER, Events.ORDER)
            .replace("ID:1", "X#2")
            .replace("ID:2", "X")
            .replace("ID:3", "X");
    Guards.call(
        guard(Guards.around(EventSource.ACTIVEMQ, events).duplicates(new InMemoryDuplicates())),
        event);
    assertEquals(3, handled.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"KINESIS", "MSK", "SELF_MANAGED_KAFKA", "ACTIVEMQ", "RABBITMQ"})
  void data_junkOfEveryKind_isRefusedByItsRecordAlone(EventSource source) {
    byte[] gzip = Events.gzip(Events.ORDER);
    gzip[gzip.length - 5] ^= 1;
    String[] junk = {
      "***", "=", "e30=\\n", "-_-_", "/w==", "\\u0000", "wIA=", Events.base64(gzip), "H4sI"
    };
    for (String each : junk) {
      String event =
          Events.records(source, Events.ORDER)
              .replace(Events.quoteInBase64(Events.ORDER), '"' + each + '"');
      GuardBuilder builder = Guards.around(source, events);
      assertThrows(RequestRefused.class, () -> Guards.call(guard(builder), event), each);
      assertTrue(events.only().code().startsWith("body-"), each + events.codes());
      assertTrue(events.only().recordId() != null, each);
      events.all().clear();
    }
    assertEquals(List.of(), handled);
  }
}
