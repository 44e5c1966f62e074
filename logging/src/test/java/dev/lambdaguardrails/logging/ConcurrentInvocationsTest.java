// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Guard;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many invocations in one JVM, as in Lambda Managed Instances: no line tells of another's. */
class ConcurrentInvocationsTest {
  private static final int THREADS = 32;
  private static final int CALLS = 100;
  private final Lines lines = new Lines();
  private final Logger logger = lines.logger("com.acme.Orders");
  private final Guard guard =
      Guard.around("com.acme.Orders", EventSource.SQS).batch(Batch.WHOLE).serveStream(this::serve);

  private void serve(InputStream in, OutputStream out, Context context) {
    String id = context.getAwsRequestId();
    if (lines.mdc.get("mine") != null) {
      throw new IllegalStateException("the MDC of another invocation");
    }
    lines.mdc.put("mine", id);
    lines.mdc.put(id, "mine");
    logger.atInfo().addKeyValue("own", id).log("one of {}", id);
    logger.error("two of {}", id, new IllegalStateException("of " + id));
  }

  @Test
  void invocations_atOnce_neverMix() throws Exception {
    CurrentInvocation.listen(lines.listener());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      running.add(
          threads.submit(
              () -> {
                start.await();
                for (int call = 0; call < CALLS; call++) {
                  String id = "r-" + number + '-' + call;
                  Invocations.serve(guard, Invocations.EVENT, Invocations.context(id));
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(120, TimeUnit.SECONDS);
    }
    threads.shutdown();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode line : lines.all()) {
      String id = line.get("request_id").textValue();
      boolean first = line.get("level").textValue().equals("INFO");
      assertEquals((first ? "one of " : "two of ") + id, line.get("message").textValue());
      assertEquals(id, line.get("correlation_id").textValue());
      assertEquals("1-" + id, line.get("trace_id").textValue());
      assertEquals("tenant-" + id, line.get("tenant_id").textValue());
      assertEquals(id, line.get("mine").textValue());
      assertEquals("mine", line.get(id).textValue());
      assertEquals(15, line.size(), line::toString);
      if (first) {
        assertEquals(id, line.get("own").textValue());
      } else {
        assertEquals("of " + id, line.get("exception").get("message").textValue());
      }
      seen.merge(id, 1, Integer::sum);
    }
    assertEquals(THREADS * CALLS, seen.size());
    assertEquals(List.of(2), seen.values().stream().distinct().toList());
  }
}
