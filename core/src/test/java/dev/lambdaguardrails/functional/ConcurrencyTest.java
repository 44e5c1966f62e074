// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One guard, many invocations at once, as in Lambda Managed Instances. */
class ConcurrencyTest {
  private static final int THREADS = 32;
  private static final int CALLS = 200;

  private final RecordingEvents events = new RecordingEvents();

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL", "VPC_LATTICE"})
  void requests_atOnce_neverMix(EventSource source) throws Exception {
    Guard guard =
        Guards.around(source, events)
            .publicAccess()
            .serve(
                (order, call) -> {
                  if (!call.headers()
                      .first("x-correlation-id")
                      .orElseThrow()
                      .equals(order.item())) {
                    throw new AssertionError("mixed");
                  }
                  if (order.quantity() == 2) {
                    throw new IllegalStateException(order.item());
                  }
                  return order;
                },
                Order.input(),
                Order.output());
    run(
        (thread, call) -> {
          String id = "c-" + thread + "-" + call;
          String body = "{\"item\":\"" + id + "\",\"quantity\":" + call % 3 + "}";
          String event =
              Events.request(
                  source, body, "application/json", ",\"X-Correlation-Id\":\"" + id + "\"");
          Answer answer = Answer.of(Guards.call(guard, event, new FakeContext("r-" + id)));
          assertEquals(List.of(422, 200, 500).get(call % 3), answer.status());
          assertTrue(answer.body().contains('"' + id + '"'), answer.body());
        });
    Set<String> correlated = new HashSet<>();
    for (SecurityEvent event : events.all()) {
      assertEquals("r-" + event.correlationId(), event.requestId());
      assertTrue(correlated.add(event.correlationId()));
      int call = Integer.parseInt(event.correlationId().replaceAll(".*-", ""));
      assertEquals(call % 3 == 0 ? "constraints" : "function-failed", event.code());
    }
    int served = CALLS / 3;
    assertEquals(THREADS * (CALLS - served - (CALLS % 3 > 1 ? 1 : 0)), correlated.size());
  }

  @Test
  void callers_atOnce_neverMix() throws Exception {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("own:write")
            .serve(
                (order, call) -> {
                  String subject = call.caller().orElseThrow().claim("sub").orElseThrow();
                  if (!subject.equals(order.item())) {
                    throw new AssertionError("mixed");
                  }
                  return order;
                },
                Order.input(),
                Order.output());
    run(
        (thread, call) -> {
          String id = "c-" + thread + "-" + call;
          boolean may = call % 2 == 0;
          String event =
              Events.requestWithScopes(
                      "{\"item\":\"" + id + "\",\"quantity\":1}", may ? "own:write" : "own:read")
                  .replace("\"sub\":\"anna\"", "\"sub\":\"" + id + "\"");
          Answer answer = Answer.of(Guards.call(guard, event, new FakeContext("r-" + id)));
          assertEquals(may ? 200 : 403, answer.status());
          assertTrue(answer.body().contains(may ? id : "access-denied"), answer.body());
        });
    assertEquals(THREADS * CALLS / 2, events.all().size());
    for (SecurityEvent event : events.all()) {
      assertEquals("access-denied", event.code());
      assertEquals(1, Integer.parseInt(event.requestId().replaceAll(".*-", "")) % 2);
    }
  }

  @Test
  void batches_atOnce_neverMix() throws Exception {
    Guard guard =
        Guards.around(EventSource.SQS, events)
            .batch(dev.lambdaguardrails.Batch.PARTIAL)
            .serve(
                (order, call) -> {
                  if (!call.recordId().orElseThrow().equals(order.item())) {
                    throw new AssertionError("mixed");
                  }
                  return null;
                },
                Order.input(),
                dev.lambdaguardrails.bind.Output.none());
    run(
        (thread, call) -> {
          String id = "m-" + thread + "-" + call;
          String good = "{\"item\":\"" + id + "-a\",\"quantity\":1}";
          String bad = "{\"item\":\"" + id + "-b\",\"quantity\":0}";
          String event =
              Events.batch(Events.message(id + "-a", good), Events.message(id + "-b", bad));
          String answer = Guards.call(guard, event, new FakeContext("r-" + id));
          assertEquals(List.of(id + "-b"), Answer.failures(answer));
        });
    assertEquals(THREADS * CALLS, events.all().size());
    for (SecurityEvent event : events.all()) {
      assertEquals("r-" + event.recordId(), event.requestId() + "-b");
      assertEquals(event.requestId(), event.correlationId());
    }
  }

  private interface Call {
    void run(int thread, int call) throws Exception;
  }

  private static void run(Call call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  for (int at = 0; at < CALLS; at++) {
                    call.run(number, at);
                  }
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
