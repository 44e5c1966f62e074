// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that come again. */
class DuplicatesTest {
  private static final String REFUSED = "{\"item\":\"tea\",\"quantity\":0}";

  private final RecordingEvents events = new RecordingEvents();
  private final List<String> handled = new ArrayList<>();
  private boolean failing;

  private GuardBuilder builder(DuplicateFilter filter) {
    return Guards.around(EventSource.SQS, events).batch(Batch.PARTIAL).duplicates(filter);
  }

  private Guard guard(GuardBuilder builder) {
    return builder.serve(
        (order, call) -> {
          if (failing) {
            throw new IllegalStateException();
          }
          handled.add(call.recordId().orElseThrow());
          return null;
        },
        Order.input(),
        Output.none());
  }

  @ParameterizedTest
  @CsvSource({
    "KINESIS,shardId-0:1,shardId-1:1,arn:a,arn:a", "KINESIS,shardId-0:1,shardId-0:1,arn:a,arn:b",
    "DYNAMODB,c81e728d,c4ca4238,arn:a,arn:a", "DYNAMODB,c81e728d,c81e728d,arn:a,arn:b"
  })
  void record_ofAnotherShardOrStreamWithTheSameSequenceNumber_isHandled(
      EventSource source, String event, String otherEvent, String arn, String otherArn) {
    List<String> served = new ArrayList<>();
    Guard guard =
        Guards.serve(
            Guards.around(source, events).batch(Batch.PARTIAL).duplicates(new InMemoryDuplicates()),
            source,
            (order, call) -> {
              served.add(call.recordId().orElseThrow());
              return null;
            });
    String plain = Events.records(source, Events.ORDER);
    for (int twice = 0; twice < 2; twice++) {
      Guards.call(guard, from(plain, arn, event));
      Guards.call(guard, from(plain, otherArn, otherEvent));
    }
    assertEquals(List.of("1", "1"), served);
  }

  private static String from(String event, String arn, String id) {
    String more = "\"eventID\":\"" + id + "\",\"eventSourceARN\":\"" + arn + "\",";
    return event.replace("\"eventSource\"", more + "\"eventSource\"");
  }

  private static List<String> deliver(Guard guard, String id, String body) {
    return Answer.failures(Guards.call(guard, Events.batch(Events.message(id, body))));
  }

  @Test
  void record_handledBefore_countsAsHandled() {
    Guard guard = guard(builder(new InMemoryDuplicates()));
    assertEquals(List.of(), deliver(guard, "1", Events.ORDER));
    assertEquals(List.of(), deliver(guard, "1", Events.ORDER));
    assertEquals(List.of(), deliver(guard, "2", Events.ORDER));
    assertEquals(List.of("1", "2"), handled);
    assertEquals(List.of(), events.all());
  }

  @Test
  void record_failedBefore_isHandledWhenItComesAgain() {
    Guard guard = guard(builder(new InMemoryDuplicates()));
    failing = true;
    assertEquals(List.of("1"), deliver(guard, "1", Events.ORDER));
    failing = false;
    assertEquals(List.of(), deliver(guard, "1", Events.ORDER));
    assertEquals(List.of("1"), handled);
  }

  @Test
  void record_keptBefore_isNotKeptAgain() {
    List<String> kept = new ArrayList<>();
    Guard guard =
        guard(builder(new InMemoryDuplicates()).quarantine(record -> kept.add(record.id())));
    deliver(guard, "1", REFUSED);
    deliver(guard, "1", REFUSED);
    assertEquals(List.of("1"), kept);
  }

  @Test
  void record_thatAnotherHolds_isReportedAndNotHandled() {
    InMemoryDuplicates filter = new InMemoryDuplicates();
    filter.begin("SQS:1");
    assertEquals(List.of("1"), deliver(guard(builder(filter)), "1", Events.ORDER));
    assertEquals(List.of(), handled);
    assertEquals("record-running", events.only().code());
    assertEquals("1", events.only().recordId());
  }

  @Test
  void filter_thatCannotRemember_leavesTheRecordHandledAndSaysSo() {
    Guard guard =
        guard(
            builder(
                new DuplicateFilter() {
                  @Override
                  public Found begin(String key) {
                    return Found.FIRST;
                  }

                  @Override
                  public void done(String key) throws IOException {
                    throw new IOException("canary");
                  }

                  @Override
                  public void failed(String key) {}
                }));
    assertEquals(List.of(), deliver(guard, "1", Events.ORDER));
    assertEquals(List.of("1"), handled);
    assertEquals("duplicates-failed", events.only().code());
  }

  @Test
  void record_deliveredTwiceAtOnce_isHandledOnce() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Guard guard =
        builder(new InMemoryDuplicates())
            .serve(
                (order, call) -> {
                  calls.incrementAndGet();
                  return null;
                },
                Order.input(),
                Output.none());
    int threads = 16;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  for (int at = 0; at < 100; at++) {
                    deliver(guard, "m" + at, Events.ORDER);
                  }
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(100, calls.get());
  }

  @ParameterizedTest
  @EnumSource(names = {"S3", "CLOUDWATCH_LOGS", "HTTP_API", "DIRECT"})
  void filter_ofASourceWithoutIds_isAMisconfiguration(EventSource source) {
    GuardBuilder builder = Guards.around(source, events);
    assertThrows(Misconfiguration.class, () -> builder.duplicates(new InMemoryDuplicates()));
  }
}
