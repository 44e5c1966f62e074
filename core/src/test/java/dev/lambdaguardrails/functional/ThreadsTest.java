// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of one batch at once. */
@Timeout(60)
class ThreadsTest {
  private static final int THREADS = 4;

  private final RecordingEvents events = new RecordingEvents();
  private final FakeContext context = new FakeContext();
  private final Set<String> handled = ConcurrentHashMap.newKeySet();

  private GuardBuilder builder() {
    return Guards.around(EventSource.SQS, events).batch(Batch.PARTIAL).threads(THREADS);
  }

  private List<String> failures(
      GuardBuilder builder, GuardedFunction<Order, ?> function, List<String> messages) {
    Guard guard = builder.serve(function, Order.input(), Output.none());
    return Answer.failures(Guards.call(guard, Events.batch(messages), context));
  }

  private static List<String> orders(int count) {
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      messages.add(message(at));
    }
    return messages;
  }

  private static String message(int at) {
    return Events.message(id(at), "{\"item\":\"" + id(at) + "\",\"quantity\":1}");
  }

  private static String id(int at) {
    return String.format("m%03d", at);
  }

  @Test
  void queue_records_areHandledByAsManyThreadsAtOnceAndNoMore() {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    AtomicInteger now = new AtomicInteger();
    List<String> failed =
        failures(
            builder(),
            (order, call) -> {
              assertTrue(now.incrementAndGet() <= THREADS);
              together.await(30, TimeUnit.SECONDS);
              // Nobody comes into the next round before all have left this one.
              now.decrementAndGet();
              together.await(30, TimeUnit.SECONDS);
              handled.add(call.recordId().orElseThrow());
              return null;
            },
            orders(THREADS * 8));
    assertEquals(List.of(), failed);
    assertEquals(THREADS * 8, handled.size());
  }

  @Test
  void queue_failuresOfSeveralThreads_areNamedInTheOrderOfTheBatch() {
    List<String> messages = orders(100);
    for (int at = 0; at < 100; at += 10) {
      messages.set(at, Events.message(id(at), "{\"item\":\"a\",\"quantity\":0}"));
    }
    List<String> failed =
        failures(
            builder(),
            (order, call) -> {
              String id = call.recordId().orElseThrow();
              assertEquals(id, order.item());
              if (id.endsWith("5")) {
                throw new AssertionError("canary");
              }
              if (id.endsWith("7")) {
                throw new StackOverflowError();
              }
              handled.add(id);
              return null;
            },
            messages);
    List<String> expected = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      if (at % 10 == 0 || at % 10 == 5 || at % 10 == 7) {
        expected.add(id(at));
      }
    }
    assertEquals(expected, failed);
    assertEquals(70, handled.size());
    int told = 0;
    for (SecurityEvent each : events.all()) {
      told += each.count();
      assertEquals(EventSource.SQS, each.source());
    }
    assertEquals(30, told);
  }

  @Test
  void queue_timeRunsOut_namesAllThatWasNotTried() {
    List<String> failed =
        failures(
            builder(),
            (order, call) -> {
              handled.add(call.recordId().orElseThrow());
              if (handled.size() >= 20) {
                context.remaining(0);
              }
              return null;
            },
            orders(100));
    Set<String> all = new TreeSet<>(handled);
    all.addAll(failed);
    assertEquals(100, all.size());
    assertEquals(100, handled.size() + failed.size(), "handled and reported");
    assertTrue(handled.size() < 20 + THREADS, handled.toString());
  }

  @Test
  void queue_functionThatNeverReturns_holdsNoOtherUpForEver() {
    CountDownLatch never = new CountDownLatch(1);
    List<String> failed =
        failures(
            builder(),
            (order, call) -> {
              if (order.item().equals(id(1))) {
                never.await();
              }
              handled.add(order.item());
              return null;
            },
            orders(50),
            400);
    assertTrue(failed.contains(id(1)), failed.toString());
    assertEquals(50, handled.size() + failed.size());
  }

  private List<String> failures(
      GuardBuilder builder,
      GuardedFunction<Order, ?> function,
      List<String> messages,
      int remaining) {
    context.remaining(remaining);
    return failures(builder, function, messages);
  }

  @Test
  void queue_fifo_isHandledByOneThreadInOrder() {
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < 60; at++) {
      messages.add(Events.message(id(at), "g" + at % 5, "{\"item\":\"a\",\"quantity\":1}"));
    }
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger now = new AtomicInteger();
    List<String> failed =
        failures(
            builder(),
            (input, call) -> {
              assertEquals(1, now.incrementAndGet());
              order.add(call.recordId().orElseThrow());
              now.decrementAndGet();
              return null;
            },
            messages);
    assertEquals(List.of(), failed);
    List<String> sorted = new ArrayList<>(order);
    Collections.sort(sorted);
    assertEquals(sorted, order);
  }

  @Test
  void queue_threads_workForTheInvocationAndLeaveNothingBehind() {
    Set<String> requests = new ConcurrentSkipListSet<>();
    List<String> failed =
        failures(
            builder(),
            (order, call) -> {
              CurrentInvocation invocation = CurrentInvocation.ofThread();
              requests.add(invocation == null ? "none" : invocation.requestId());
              return null;
            },
            orders(40));
    assertEquals(List.of(), failed);
    assertEquals(Set.of(FakeContext.REQUEST_ID), requests);
  }

  @Test
  void queue_duplicatesAndQuarantine_serveSeveralThreads() {
    GuardBuilder builder =
        builder()
            .duplicates(new InMemoryDuplicates())
            .quarantine(record -> handled.add("kept " + record.id()));
    List<String> messages = orders(50);
    messages.set(7, Events.message(id(7), "7"));
    Guard guard =
        builder.serve(
            (order, call) -> {
              if (!handled.add(order.item())) {
                throw new AssertionError("twice");
              }
              return null;
            },
            Order.input(),
            Output.none());
    for (int twice = 0; twice < 2; twice++) {
      String answer = Guards.call(guard, Events.batch(messages), context);
      assertEquals(List.of(), Answer.failures(answer));
    }
    assertEquals(50, handled.size());
    assertTrue(handled.contains("kept m007"));
  }

  @Test
  void queue_errorThatNothingSurvives_endsTheInvocation() {
    Guard guard =
        builder()
            .serve(
                (order, call) -> {
                  if (order.item().equals(id(30))) {
                    throw new OutOfMemoryError("canary");
                  }
                  return null;
                },
                Order.input(),
                Output.none());
    OutOfMemoryError error =
        assertThrows(
            OutOfMemoryError.class, () -> Guards.call(guard, Events.batch(orders(100)), context));
    assertEquals(null, error.getMessage());
  }

  @Test
  void queue_asAWhole_throwsWhatAllOfItsFailuresAre() {
    Guard guard =
        builder().batch(Batch.WHOLE).serve((order, call) -> null, Order.input(), Output.none());
    String bad = Events.message("bad", "7");
    assertThrows(
        RequestRefused.class,
        () -> Guards.call(guard, Events.batch(message(1), bad, message(2)), context));
  }

  @ParameterizedTest
  @EnumSource
  void threads_ofASourceThatIsNoQueue_areAMisconfiguration(EventSource source) {
    Set<EventSource> queues = Set.of(EventSource.SQS, EventSource.SNS_SQS, EventSource.S3_SQS);
    assertEquals(queues.contains(source), source.isQueue());
    if (!source.isQueue()) {
      GuardBuilder builder = Guards.around(source, events).threads(1);
      assertThrows(Misconfiguration.class, () -> builder.threads(2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 33, Integer.MAX_VALUE})
  void threads_outOfRange_areAMisconfiguration(int threads) {
    assertThrows(
        Misconfiguration.class, () -> Guards.around(EventSource.SQS, events).threads(threads));
  }
}
