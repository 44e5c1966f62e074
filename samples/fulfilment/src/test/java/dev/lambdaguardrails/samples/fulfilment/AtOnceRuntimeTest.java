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
import dev.lambdaguardrails.samples.runtime.LocalSecrets;
import dev.lambdaguardrails.samples.runtime.LocalService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many invocations at once in one JVM, as Lambda Managed Instances have them. */
@Timeout(300)
class AtOnceRuntimeTest {
  private static final int AT_ONCE = 32;
  private static final int CALLS = 16;
  private static final String KEY = "key-canary-of-the-function";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
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

  /** Each that is served waits until all others that are at work are in the function too. */
  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void invocations_atOnce_neverMixCallersLinesOrSecrets(String path) throws Exception {
    Map<String, String> whoOfRequest = new HashMap<>();
    String log;
    LocalSecrets secrets = new LocalSecrets(Map.of("prod/key", KEY));
    try (LocalService service = LocalService.start(null, secrets);
        LocalRuntime runtime = LocalRuntime.start(launch(path, service))) {
      for (Map.Entry<String, Exchange> each : callAll(runtime).entrySet()) {
        whoOfRequest.put(each.getValue().requestId(), each.getKey());
        answered(each.getKey(), each.getValue().body());
      }
      runtime.shutDown();
      log = runtime.captured().stdout();
    }
    assertTrue(log.contains("\"said\""), log);
    assertTrue(log.contains("\"message\":\"by "), log);
    assertFalse(log.contains("canary-"), "a secret is in a line");
    lines(log, whoOfRequest);
  }

  private static Launch launch(String path, LocalService secrets) {
    return Launch.of("dev.lambdaguardrails.samples.fulfilment." + path + "Whisper")
        .environment("AWS_LAMBDA_MAX_CONCURRENCY", String.valueOf(AT_ONCE))
        .environment("AT_ONCE", String.valueOf(AT_ONCE))
        .environment("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url())
        .environment("KEY_SECRET", "prod/key")
        .patience(PATIENCE)
        .build();
  }

  private static Map<String, Exchange> callAll(LocalRuntime runtime) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, Future<Exchange>> calls = new HashMap<>();
      for (int at = 0; at < AT_ONCE * CALLS; at++) {
        byte[] event = event("w" + at, at % 4 != 0).getBytes(StandardCharsets.UTF_8);
        calls.put("w" + at, callers.submit(() -> runtime.invoke(event, PATIENCE)));
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
      String known =
          "sub-" + who + ' ' + who + " c-" + who + ' ' + Arrays.hashCode(KEY.toCharArray());
      assertEquals(known, body.get("who").textValue());
      assertEquals("canary-" + who + "-canary", body.get("secret").textValue());
    } else {
      assertEquals("c-" + who, body.get("instance").textValue(), answer);
    }
  }

  /** Each invocation has its own line, in which everything is its own. */
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
      } else if (node.path("message").asText().startsWith("by ")) {
        assertEquals(who, node.get("who").textValue(), line);
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
