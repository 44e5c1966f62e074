// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRuntimeTest {

  private static Launch.Builder echo() {
    return Launch.of(EchoHandler.class.getName())
        .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  private static String failureOf(LocalRuntime runtime, String event) {
    return String.valueOf(
        assertThrows(RuntimeFailure.class, () -> runtime.invoke(event)).getMessage());
  }

  @Test
  void invoke_echo_answersTheEvent() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      assertTrue(runtime.initError().isEmpty());
      Exchange exchange = runtime.invoke("{\"price\":\"5 €\"}");
      assertFalse(exchange.failed());
      assertEquals("{\"price\":\"5 €\"}", exchange.body());
      assertTrue(runtime.startedNanos() < runtime.initEndedNanos());
      assertTrue(runtime.initEndedNanos() <= exchange.deliveredNanos());
      assertTrue(exchange.deliveredNanos() < exchange.postedNanos());
    }
  }

  @Test
  void invoke_twice_runsOnOneJvm() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      assertEquals("1", runtime.invoke("\"count\"").body());
      assertEquals("2", runtime.invoke("\"count\"").body());
    }
  }

  @Test
  void invoke_fromManyThreads_answersEachItsOwn() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      List<Integer> wrong =
          IntStream.range(0, 40)
              .parallel()
              .filter(i -> !runtime.invoke("{\"n\":" + i + "}").body().equals("{\"n\":" + i + "}"))
              .boxed()
              .toList();
      assertEquals(List.of(), wrong);
      assertEquals(40, runtime.captured().posted().size());
    }
  }

  @Test
  void invoke_withDeadline_tellsTheRemainingTime() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      byte[] event = "\"remaining\"".getBytes(StandardCharsets.UTF_8);
      runtime.invoke(event);
      int remaining = Integer.parseInt(runtime.invoke(event, Duration.ofSeconds(3)).body());
      assertTrue(remaining > 1_000 && remaining <= 3_000, () -> "remaining: " + remaining);
    }
  }

  @Test
  void invoke_anyEvent_carriesATraceId() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      String trace = runtime.invoke("\"trace\"").body();
      assertTrue(
          trace.matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0"), trace);
    }
  }

  @Test
  void invoke_handlerThrows_capturesErrorBodyAndHeaders() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      Exchange exchange = runtime.invoke("\"throw\"");
      assertTrue(exchange.failed());
      assertTrue(exchange.body().contains("thrown by the handler"), exchange::body);
      String type = exchange.posted().headers().get("lambda-runtime-function-error-type");
      assertEquals("Runtime.UserException", type);
      assertTrue(runtime.captured().everything().contains("XRay-Error-Cause"));
      assertFalse(runtime.invoke("{}").failed());
    }
  }

  @Test
  void init_constructorThrows_capturesInitError() {
    Launch launch = echo().environment("BREAK_INIT", "yes").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      Posted error = runtime.initError().orElseThrow();
      assertEquals("/2018-06-01/runtime/init/error", error.path());
      assertTrue(error.body().contains("thrown by the constructor"), error::body);
      String failure = failureOf(runtime, "{}");
      assertTrue(failure.contains("thrown by the constructor"));
    }
  }

  @Test
  void restore_function_servesEventsFromThenOn() {
    Launch launch = echo().snapStart().patience(Duration.ofSeconds(5)).build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isEmpty());
      assertTrue(runtime.restore().isEmpty());
      assertEquals("{}", runtime.invoke("{}").body());
    }
  }

  @Test
  void invoke_beforeTheRestore_isNotServed() {
    Launch launch = echo().snapStart().patience(Duration.ofSeconds(3)).build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      String failure = failureOf(runtime, "{}");
      assertTrue(failure.startsWith("no sign of the answer"), failure);
    }
  }

  @Test
  void restore_hookThrows_capturesTheErrorOfTheRestore() {
    Launch launch = Launch.of(BrokenRestore.class.getName()).snapStart().build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertTrue(runtime.initError().isEmpty());
      Posted error = runtime.restore().orElseThrow();
      assertEquals("/2018-06-01/runtime/restore/error", error.path());
      String failure = failureOf(runtime, "{}");
      assertTrue(failure.startsWith("the JVM ended with 64"), failure);
      assertTrue(failure.contains("thrown by the hook"), failure);
    }
  }

  @Test
  void invoke_functionHangs_failsWithinPatience() {
    Launch launch = echo().patience(Duration.ofSeconds(3)).build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      String failure = failureOf(runtime, "\"hang\"");
      assertTrue(failure.startsWith("no sign of the answer"), failure);
    }
  }

  @Test
  void invoke_functionExits_failsAtOnce() {
    try (LocalRuntime runtime = LocalRuntime.start(echo().build())) {
      String failure = failureOf(runtime, "\"exit\"");
      assertTrue(failure.startsWith("the JVM ended with 7"), failure);
    }
  }

  @Test
  void captured_afterClose_holdsBothStreamsAndTelemetry() {
    Launch launch = echo().telemetry().build();
    LocalRuntime runtime = LocalRuntime.start(launch);
    try (runtime) {
      runtime.invoke("\"print\"");
    }
    Captured captured = runtime.captured();
    assertTrue(captured.stdout().contains("to stdout"), captured::toString);
    assertTrue(captured.stderr().contains("to stderr"), captured::toString);
    assertTrue(captured.telemetry().contains("to the lambda logger"), captured::toString);
    assertFalse(captured.stdout().contains("to the lambda logger"), captured::toString);
    assertTrue(captured.everything().contains("to the lambda logger"));
    assertFalse(runtime.process().isAlive());
  }

  @Test
  void shutDown_function_runsItsHooks() {
    LocalRuntime runtime = LocalRuntime.start(echo().build());
    try (runtime) {
      runtime.invoke("\"hook\"");
      runtime.shutDown();
    }
    assertTrue(runtime.captured().stdout().contains("the hook ran"));
  }

  @Test
  void awaitIdle_afterAnEvent_endsWithTheNextPoll() {
    Launch launch = echo().patience(Duration.ofSeconds(5)).build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      runtime.invoke("{}");
      runtime.awaitIdle();
      runtime.shutDown();
      RuntimeFailure failure = assertThrows(RuntimeFailure.class, () -> runtime.invoke("{}"));
      assertTrue(String.valueOf(failure.getMessage()).startsWith("the JVM ended with 143"));
    }
  }

  @Test
  void start_withTaskRoot_loadsTheFunctionFromThere(@TempDir Path task) throws IOException {
    String file = EchoHandler.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(task.resolve(file).getParent());
    try (InputStream in = EchoHandler.class.getResourceAsStream("EchoHandler.class")) {
      Files.copy(Objects.requireNonNull(in), task.resolve(file));
    }
    String client =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    try (LocalRuntime runtime =
        LocalRuntime.start(echo().classpath(client).taskRoot(task).build())) {
      assertEquals("{}", runtime.invoke("{}").body());
    }
  }
}
