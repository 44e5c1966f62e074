// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** 32 invocations at once in one JVM, through the real runtime client's own threads. */
class ConcurrentFunctionTest {
  private static final int ROUNDS = 4;

  @Test
  void invocations_atOnce_neverMixIdsMdcOrPrints() throws Exception {
    Launch launch =
        Launch.of(ConcurrentHandler.class.getName())
            .telemetry()
            .environment("AWS_LAMBDA_MAX_CONCURRENCY", String.valueOf(ConcurrentHandler.AT_ONCE))
            .build();
    Map<String, String> correlations = new HashMap<>();
    List<JsonNode> lines;
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      for (int round = 0; round < ROUNDS; round++) {
        correlations.putAll(invokedAtOnce(runtime, round));
      }
      runtime.awaitIdle();
      lines = FunctionLinesTest.lines(runtime.captured());
    }
    Map<String, List<String>> messages = new HashMap<>();
    for (JsonNode line : lines) {
      if (line.has("request_id")) {
        String id = line.get("request_id").textValue();
        assertEquals(id, line.get("mine").textValue());
        assertEquals(correlations.get(id), line.get("correlation_id").textValue());
        assertEquals(id, line.path("own").asText(id));
        messages.computeIfAbsent(id, of -> new ArrayList<>()).add(line.get("message").textValue());
      }
    }
    assertEquals(correlations.keySet(), messages.keySet());
    messages.forEach(
        (id, told) ->
            assertEquals(List.of("first of " + id, "second of " + id, "third of " + id), told));
  }

  /** The correlation id of each request id. */
  private static Map<String, String> invokedAtOnce(LocalRuntime runtime, int round)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(ConcurrentHandler.AT_ONCE);
    Map<String, Future<String>> running = new HashMap<>();
    for (int caller = 0; caller < ConcurrentHandler.AT_ONCE; caller++) {
      String correlation = "c-" + round + '-' + caller;
      running.put(
          correlation,
          threads.submit(
              () -> {
                var exchange = runtime.invoke(FunctionLinesTest.event("any", correlation));
                assertEquals("{\"statusCode\":200}", exchange.body());
                return exchange.requestId();
              }));
    }
    Map<String, String> correlations = new HashMap<>();
    for (Map.Entry<String, Future<String>> each : running.entrySet()) {
      correlations.put(each.getValue().get(60, TimeUnit.SECONDS), each.getKey());
    }
    threads.shutdown();
    return correlations;
  }
}
