// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Exchange;
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
import org.junit.jupiter.api.Timeout;

/** Many invocations at once in one JVM, as Lambda Managed Instances have them. */
@Timeout(180)
class AtOnceRuntimeTest {
  private static final int AT_ONCE = 32;
  private static final int CALLS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String event(String who, boolean may) {
    return """
        {"version": "2.0", "rawPath": "/", "rawQueryString": "",
         "headers": {"content-type": "application/json", "x-correlation-id": "c-%s"},
         "requestContext": {"domainName": "a.execute-api.b", "http": {"method": "POST"},
           "authorizer": {"jwt": {"claims": {"sub": "sub-%s", "scope": "%s"}}}},
         "isBase64Encoded": false, "body": "{\\"who\\":\\"%s\\",\\"secret\\":\\"canary-%s-canary\\"}"}
        """
        .formatted(who, who, may ? "whisper" : "shout", who, who);
  }

  @Test
  void invocations_atOnce_neverMixCallersLinesOrSecrets() throws Exception {
    Launch launch =
        Launch.of("dev.lambdaguardrails.samples.fulfilment.GuardedWhisper")
            .environment("AWS_LAMBDA_MAX_CONCURRENCY", String.valueOf(AT_ONCE))
            .build();
    Map<String, String> whoOfRequest = new HashMap<>();
    String log;
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      for (Map.Entry<String, Exchange> each : callAll(runtime).entrySet()) {
        whoOfRequest.put(each.getValue().requestId(), each.getKey());
        answered(each.getKey(), each.getValue().body());
      }
      runtime.shutDown();
      log = runtime.captured().stdout();
    }
    assertTrue(log.contains("\"said\""), log);
    assertFalse(log.contains("canary-"), "a secret is in a line");
    lines(log, whoOfRequest);
  }

  private static Map<String, Exchange> callAll(LocalRuntime runtime) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, Future<Exchange>> calls = new HashMap<>();
      for (int at = 0; at < AT_ONCE * CALLS; at++) {
        String event = event("w" + at, at % 4 != 0);
        calls.put("w" + at, callers.submit(() -> runtime.invoke(event)));
      }
      Map<String, Exchange> done = new HashMap<>();
      for (Map.Entry<String, Future<Exchange>> each : calls.entrySet()) {
        done.put(each.getKey(), each.getValue().get(120, TimeUnit.SECONDS));
      }
      return done;
    } finally {
      callers.shutdownNow();
    }
  }

  private static void answered(String who, String answer) throws Exception {
    JsonNode node = JSON.readTree(answer);
    JsonNode body = JSON.readTree(node.get("body").textValue());
    boolean may = Integer.parseInt(who.substring(1)) % 4 != 0;
    assertEquals(may ? 200 : 403, node.get("statusCode").intValue(), answer);
    if (may) {
      assertEquals("sub-" + who + ' ' + who + " c-" + who, body.get("who").textValue());
      assertEquals("canary-" + who + "-canary", body.get("secret").textValue());
    } else {
      assertEquals("c-" + who, body.get("instance").textValue(), answer);
    }
  }

  /** Each invocation has its one line, in which everything is its own. */
  private static void lines(String log, Map<String, String> whoOfRequest) throws Exception {
    List<String> seen = new ArrayList<>();
    for (String line : log.lines().toList()) {
      if (!line.contains("\"request_id\"")) {
        continue;
      }
      JsonNode node = JSON.readTree(line);
      String who = whoOfRequest.get(node.get("request_id").textValue());
      assertEquals("c-" + who, node.get("correlation_id").textValue(), line);
      if (node.path("message").asText().startsWith("whispered")) {
        assertEquals(who, node.get("who").textValue(), line);
        seen.add(who);
      } else {
        assertTrue(line.contains("access-denied"), line);
        assertFalse(node.has("who"), line);
        seen.add(who);
      }
    }
    assertEquals(AT_ONCE * CALLS, seen.size());
    assertEquals(AT_ONCE * CALLS, seen.stream().distinct().count());
  }
}
