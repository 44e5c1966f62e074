// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time is 250 ms short of what the context says. */
@Timeout(30)
class DeadlineTest {
  private final RecordingEvents events = new RecordingEvents();
  private final AtomicInteger calls = new AtomicInteger();

  private Guard guard(GuardedFunction<Order, ?> function) {
    return Guards.around(EventSource.HTTP_API, events)
        .publicAccess()
        .serve(function, Order.input(), Order.output());
  }

  private static Answer call(Guard guard, int remaining) {
    return Answer.of(
        Guards.call(
            guard, Events.small(EventSource.HTTP_API), new FakeContext().remaining(remaining)));
  }

  private void timedOut(Answer answer) {
    assertEquals(503, answer.status());
    assertEquals("unavailable", answer.problem());
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("deadline", events.only().code());
    assertEquals(503, events.only().status());
  }

  @Test
  void remaining_noMoreThanTheMargin_neverCallsTheFunction() {
    Guard guard =
        guard(
            (order, call) -> {
              calls.incrementAndGet();
              return order;
            });
    for (int remaining : new int[] {250, 249, 1, 0, -1, Integer.MIN_VALUE + 250}) {
      assertEquals(503, call(guard, remaining).status());
    }
    assertEquals(0, calls.get());
    assertEquals(6, events.all().size());
    assertEquals(200, call(guard, Integer.MAX_VALUE).status());
  }

  @Test
  void function_blockedForEver_isAnsweredAndInterruptedAndTheNextInvocationWorks()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Guard guard =
        guard(
            (order, call) -> {
              if (calls.getAndIncrement() == 0) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                  throw e;
                }
              }
              return order;
            });
    timedOut(call(guard, 300));
    interrupted.await();
    assertEquals(200, call(guard, 30_000).status());
    assertEquals(1, events.all().size());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void function_busyAndDeafToInterrupts_isAnsweredAndTheNextInvocationWorks() {
    AtomicBoolean stop = new AtomicBoolean();
    Guard guard =
        guard(
            (order, call) -> {
              if (calls.getAndIncrement() == 0) {
                while (!stop.get()) {
                  Thread.onSpinWait();
                }
              }
              return order;
            });
    try {
      timedOut(call(guard, 300));
      assertEquals(200, call(guard, 30_000).status());
    } finally {
      stop.set(true);
    }
  }

  @Test
  void function_thatThrowsAnInterruption_isAFaultOfItsOwn() {
    Guard guard =
        guard(
            (order, call) -> {
              throw new InterruptedException();
            });
    assertEquals(500, call(guard, 30_000).status());
    assertEquals("function-failed", events.only().code());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void thread_interruptedFromOutside_isAFaultAndStaysInterrupted() {
    CountDownLatch gate = new CountDownLatch(1);
    Guard guard =
        guard(
            (order, call) -> {
              gate.await();
              return order;
            });
    Thread.currentThread().interrupt();
    Answer answer = call(guard, 30_000);
    assertTrue(Thread.interrupted());
    assertEquals(500, answer.status());
    assertEquals("control-failed", events.only().code());
    gate.countDown();
    assertEquals(200, call(guard, 30_000).status());
  }

  @Test
  void wholeEvents_blocked_areAnsweredToo() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serveStream(
                (in, out, context) -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    out.write(1);
                  }
                });
    timedOut(call(guard, 300));
  }

  @Test
  void batch_secondRecordBlocked_failsItAndLeavesTheRestUntried() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .batch(dev.lambdaguardrails.Batch.PARTIAL)
            .serve(
                (Order order, dev.lambdaguardrails.Invocation call) -> {
                  if (calls.incrementAndGet() == 2) {
                    never.await();
                  }
                  return null;
                },
                Order.input(),
                Output.none());
    String event =
        Events.batch(
            Events.message("1", Events.ORDER),
            Events.message("2", Events.ORDER),
            Events.message("3", Events.ORDER),
            Events.message("4", "bad"));
    String answer = Guards.call(guard, event, new FakeContext().remaining(400));
    assertEquals(List.of("2", "3", "4"), Answer.failures(answer));
    assertEquals(2, calls.get());
    assertEquals("deadline", events.only().code());
    assertEquals("2", events.only().recordId());
  }

  @Test
  void quarantine_blocked_failsTheRecordInTime() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .batch(dev.lambdaguardrails.Batch.PARTIAL)
            .quarantine(record -> never.await())
            .serve((order, call) -> null, Order.input(), Output.none());
    String event = Events.batch(Events.message("1", "bad"), Events.message("2", Events.ORDER));
    String answer = Guards.call(guard, event, new FakeContext().remaining(300));
    assertEquals(List.of("1", "2"), Answer.failures(answer));
    assertEquals(List.of("body-not-json", "deadline"), events.codes());
  }
}
