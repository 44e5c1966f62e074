// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.samples.runtime.Captured;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A secret in whatever a function throws is in nothing that leaves its JVM: no answer, no post to
 * the Runtime API, neither output stream, nor the telemetry descriptor.
 */
class CanaryTest {
  private static final String PACKAGE = "dev.lambdaguardrails.samples.orders.";
  private static final String EVENT = Events.findOrder("1 a page of an order");

  @ParameterizedTest
  @ValueSource(strings = {"message", "cause", "suppressed", "error", "overflow", "localized"})
  void leak_inWhatTheFunctionThrows_isNowhere(String how) {
    try (LocalRuntime runtime = start("GuardedLeakyFunction", how)) {
      assertTrue(runtime.initError().isEmpty());
      String answer = runtime.invoke(EVENT).body();
      assertTrue(answer.contains("\"statusCode\":500"), answer);
      assertTrue(runtime.invoke(EVENT).body().contains("\"statusCode\":500"));
      runtime.awaitIdle();
      assertNowhere(runtime.captured());
    }
  }

  @Test
  void leak_inAnErrorOfTheVirtualMachine_isNowhere() {
    try (LocalRuntime runtime = start("GuardedLeakyFunction", "memory")) {
      String error = runtime.invoke(EVENT).body();
      assertTrue(error.contains("OutOfMemoryError"), error);
      assertNowhere(runtime.captured());
    }
  }

  @Test
  void leak_inWhatAQueueConsumerThrows_isNowhere() {
    try (LocalRuntime runtime = start("GuardedLeakyConsumer", "")) {
      String message =
          "{\"messageId\":\"1\",\"body\":\"{\\\"text\\\":\\\"x\\\"}\",\"attributes\":{},"
              + "\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:1:q\"}";
      assertTrue(runtime.invoke("{\"Records\":[" + message + "]}").failed());
      assertTrue(runtime.invoke("{\"Records\":[{\"canary\":\"" + Canary.TEXT + "\"}]}").failed());
      runtime.awaitIdle();
      assertNowhere(runtime.captured());
    }
  }

  @Test
  void leak_inTheStaticInitialiserOfTheInput_isNowhere() {
    try (LocalRuntime runtime = start("GuardedLeakyInput", "")) {
      assertTrue(runtime.invoke(EVENT).body().contains("\"statusCode\":500"));
      assertTrue(runtime.invoke(EVENT).body().contains("\"statusCode\":500"));
      runtime.awaitIdle();
      assertNowhere(runtime.captured());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GuardedLeakyConstructor", "GuardedLeakyStaticInitialiser"})
  void leak_duringInit_isNowhere(String entry) throws Exception {
    try (LocalRuntime runtime = start(entry, "")) {
      String error = runtime.initError().orElseThrow().body();
      assertTrue(error.contains("The function failed. Correlation id: init"), error);
      assertTrue(
          runtime.captured().telemetry().contains("FunctionFailed"), "the client printed it");
      assertTrue(runtime.captured().stdout().contains("init-failed"), "an event was logged");
      assertNowhere(runtime.captured());
    }
  }

  private static LocalRuntime start(String entry, String how) {
    return LocalRuntime.start(
        Launch.of(PACKAGE + entry).environment("LEAK", how).telemetry().build());
  }

  private static void assertNowhere(Captured captured) {
    String everything = captured.everything();
    assertFalse(everything.contains(Canary.TEXT), everything);
  }
}
