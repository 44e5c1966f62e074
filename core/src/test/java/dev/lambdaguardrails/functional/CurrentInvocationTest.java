// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a thread can tell of the invocation that it works for. */
class CurrentInvocationTest {
  private static final String EVENT =
      Events.request(
          EventSource.HTTP_API,
          "{\"item\":\"a\",\"quantity\":1}",
          "application/json",
          ",\"x-correlation-id\":\"c-1\"");

  private final RecordingEvents events = new RecordingEvents();

  @Test
  void function_onItsThread_seesItsInvocationAndNobodyDoesAfterIt() {
    List<String> seen = new CopyOnWriteArrayList<>();
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (order, call) -> {
                  CurrentInvocation current = CurrentInvocation.ofThread();
                  seen.add(current.requestId() + ' ' + current.correlationId());
                  assertEquals("r-1", current.context().getAwsRequestId());
                  return order;
                },
                Order.input(),
                Order.output());
    assertNull(CurrentInvocation.ofThread());
    Guards.call(guard, EVENT, new FakeContext("r-1"));
    assertEquals(List.of("r-1 c-1"), seen);
    assertNull(CurrentInvocation.ofThread());
  }

  @Test
  void listener_isToldOnTheFunctionsThreadAndOnTheInvocations() {
    Set<Thread> left = ConcurrentHashMap.newKeySet();
    CurrentInvocation.listen(
        invocation -> {
          if (invocation.requestId().equals("r-listener")) {
            assertEquals(invocation, CurrentInvocation.ofThread());
            left.add(Thread.currentThread());
          }
        });
    List<Thread> ran = new CopyOnWriteArrayList<>();
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (order, call) -> {
                  ran.add(Thread.currentThread());
                  throw new IllegalStateException();
                },
                Order.input(),
                Order.output());
    Guards.call(guard, EVENT, new FakeContext("r-listener"));
    assertNotSame(Thread.currentThread(), ran.get(0));
    assertEquals(Set.of(Thread.currentThread(), ran.get(0)), left);
  }

  @Test
  void function_leftBehindAtItsDeadline_keepsItsOwnInvocation() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    List<String> seen = new CopyOnWriteArrayList<>();
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (order, call) -> {
                  if (call.context().getAwsRequestId().equals("late")) {
                    waitDespiteInterrupts(goOn);
                    seen.add(CurrentInvocation.ofThread().requestId());
                    done.countDown();
                  }
                  return order;
                },
                Order.input(),
                Order.output());
    Guards.call(guard, EVENT, new FakeContext("late").remaining(600));
    Guards.call(guard, EVENT, new FakeContext("next"));
    goOn.countDown();
    assertTrue(done.await(10, TimeUnit.SECONDS));
    assertEquals(List.of("late"), seen);
  }

  private static void waitDespiteInterrupts(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        waiting = true;
      }
    }
  }
}
