// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream, a bucket and a state machine, through the real runtime client, in both paths. */
class SourcesRuntimeTest {
  private static final String GOOD = "{\"sku\":\"tea\",\"count\":2}";

  private static LocalRuntime start(String path, String function) {
    return LocalRuntime.start(
        Launch.of("dev.lambdaguardrails.samples.fulfilment." + path + function)
            .environment("ACCOUNT", "123456789012")
            .build());
  }

  private static String stream(String account, String... bodies) {
    List<String> records = new ArrayList<>();
    for (String body : bodies) {
      byte[] data = body.getBytes(StandardCharsets.UTF_8);
      records.add(
          "{\"eventSource\":\"aws:kinesis\",\"eventSourceARN\":\"arn:aws:kinesis:eu-west-1:"
              + account
              + ":stream/s\",\"kinesis\":{\"partitionKey\":\"a\",\"sequenceNumber\":\""
              + (records.size() + 1)
              + "\",\"data\":\""
              + Base64.getEncoder().encodeToString(data)
              + "\"}}");
    }
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void stream_mixedRecords_namesTheFirstThatFailed(String path) throws Exception {
    try (LocalRuntime runtime = start(path, "Restock")) {
      String many = "{\"sku\":\"cup\",\"count\":101}";
      Exchange failed = runtime.invoke(stream("123456789012", GOOD, many, GOOD));
      assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}", failed.body());
      Exchange refused = runtime.invoke(stream("123456789012", GOOD, GOOD, "{\"sku\":\"\"}"));
      assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}", refused.body());
      Exchange forged = runtime.invoke(stream("999999999999", GOOD));
      assertTrue(forged.failed());
      assertTrue(forged.body().contains("RequestRefused"), forged.body());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("event-origin") && log.contains("KINESIS"), log);
      assertFalse(log.contains("cup"), log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void bucket_key_isDecodedOnceAndHeldToItsConstraints(String path) throws Exception {
    String event =
        "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":"
            + "{\"bucket\":{\"name\":\"b\",\"arn\":\"arn:aws:s3:::guardrails-manifests-123456789012\"},\"object\":{\"key\":\"in/red+flower%2B1.csv\","
            + "\"size\":5}}}]}";
    try (LocalRuntime runtime = start(path, "ReadManifest")) {
      Exchange read = runtime.invoke(event);
      assertFalse(read.failed(), read::body);
      Exchange refused = runtime.invoke(event.replace("in/red", "in/..%2f..%2fred"));
      assertTrue(refused.failed());
      assertTrue(refused.body().contains("RequestRefused"), refused.body());
      runtime.awaitIdle();
      String log = runtime.captured().stdout();
      assertTrue(log.contains("/key Pattern"), log);
      assertTrue(log.contains("in/red flower+1.csv"), log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void stateMachine_task_isAnsweredOrToldWhatFailed(String path) throws Exception {
    try (LocalRuntime runtime = start(path, "PlanRoute")) {
      assertEquals("{\"sku\":\"tea\",\"count\":3}", runtime.invoke(GOOD).body());
      Exchange refused = runtime.invoke("{\"sku\":\"tea\",\"count\":0}");
      assertTrue(refused.failed());
      assertTrue(refused.body().contains("dev.lambdaguardrails.RequestRefused"), refused.body());
      Exchange forged = runtime.invoke("{\"version\":\"2.0\",\"rawPath\":\"/\"}");
      assertTrue(forged.failed());
    }
  }
}
