// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Captured;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.Posted;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions as SnapStart runs them: by the restore path of the real runtime client. */
@Timeout(60)
class SnapStartTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGE = "dev.lambdaguardrails.samples.orders.";

  /** The line of Hibernate Validator that is no line of an invocation. */
  private static final String BY_EVERY_INIT = "HV000001";

  private static final String TICKET =
      "{\\\"id\\\":\\\"0f8fad5b-d9cb-469f-a165-70867728950e\\\",\\\"day\\\":\\\"2026-11-22\\\","
          + "\\\"price\\\":12.5,\\\"seats\\\":2,\\\"names\\\":[\\\"Ada\\\"]}";

  @TempDir private Path folder;

  private Launch.Builder launch(String function) {
    return Launch.of(PACKAGE + "Guarded" + function)
        .jvmOptions("-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + classLog())
        .snapStart();
  }

  private Path classLog() {
    return folder.resolve("classes.log");
  }

  private List<String> classes() throws IOException {
    List<String> classes = new ArrayList<>();
    for (String line : Files.readAllLines(classLog())) {
      if (line.contains(" source: ")) {
        classes.add(line.substring(line.lastIndexOf(']') + 1).trim().split(" ", 2)[0]);
      }
    }
    return classes;
  }

  private static String event(String function) {
    return function.equals("CountTickets")
        ? "{\"version\":\"2.0\",\"rawPath\":\"/\",\"headers\":{\"content-type\":\"application/json\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"body\":\""
            + TICKET
            + "\"}"
        : Events.placeOrder("1 a good order");
  }

  /**
   * What the guard tells of no invocation, and standard error without what a newer JVM says to the
   * client's native part.
   */
  private static String told(LocalRuntime runtime) {
    Captured captured = runtime.captured();
    Stream<String> notices =
        captured.stdout().lines().filter(line -> line.contains("\"logger\":\"lambda\""));
    Stream<String> errors =
        captured.stderr().lines().filter(line -> !line.isBlank() && !line.startsWith("WARNING: "));
    return Stream.concat(notices, errors).collect(Collectors.joining("\n"));
  }

  private static int answered(String answer) throws IOException {
    return JSON.readTree(JSON.readTree(answer).path("body").asText()).path("calls").asInt();
  }

  @ParameterizedTest
  @CsvSource({"CountOrders, 1, 50", "CountPrimedOrders, 2, 4", "CountTickets, 1, 4"})
  void function_restored_findsItsClassesLoadedAndNothingTold(
      String function, int calls, int mostClasses) throws IOException {
    LocalRuntime runtime = LocalRuntime.start(launch(function).build());
    try (runtime) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      List<String> snapshot = classes();
      for (String primed :
          List.of(
              "guard.ErrorMapper",
              "guard.FaultTrace",
              "internal.answer.Problems",
              "internal.answer.SecurityHeaders",
              "internal.event.HttpEvent",
              "samples.orders." + (function.equals("CountTickets") ? "Ticket" : "NewOrder"))) {
        assertTrue(snapshot.contains("dev.lambdaguardrails." + primed), primed);
      }
      assertTrue(snapshot.contains("ch.qos.logback.classic.Logger"));
      assertEquals(calls > 1, snapshot.contains(PACKAGE + "Count"), "what handle alone makes");

      assertEquals(List.of(), runtime.restore().stream().toList());
      int restored = classes().size();
      assertEquals(calls, answered(runtime.invoke(event(function)).body()));
      List<String> first = classes();
      first = first.subList(restored, first.size());
      assertTrue(first.size() <= mostClasses, first.size() + ": " + first);
    }
    String lines =
        runtime
            .captured()
            .stdout()
            .lines()
            .filter(line -> !line.contains(BY_EVERY_INIT))
            .collect(Collectors.joining());
    assertEquals("", lines);
    assertEquals("", told(runtime));
  }

  /** What the runtime's context alone holds is forgotten, and the guard's hook is not. */
  @Test
  void hook_behindACollectionOfGarbage_isCalled() throws IOException {
    Launch launch = Launch.of(PACKAGE + "CollectedEntry").snapStart().build();
    LocalRuntime runtime = LocalRuntime.start(launch);
    try (runtime) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(List.of(), runtime.restore().stream().toList());
      assertEquals(1, answered(runtime.invoke(event("CountTickets")).body()));
    }
    assertEquals("", runtime.captured().stdout());
    assertEquals("", told(runtime));
  }

  @Test
  void batch_primed_isHandledOnceAndNotSeen() {
    LocalRuntime runtime = LocalRuntime.start(launch("CountMessages").build());
    try (runtime) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(List.of(), runtime.restore().stream().toList());
      assertEquals("", runtime.captured().stdout());
      assertTrue(runtime.invoke(read("prime/messages.json")).failed());
      runtime.awaitIdle();
    }
    assertTrue(runtime.captured().stdout().contains("function-failed"));
    assertEquals("", told(runtime));
  }

  @Test
  void primeWith_eventThatIsRefused_failsInitAndSaysSo() {
    assertInitFails(
        launch("PrimeWithRefusedEvent").build(),
        "ACCESS refuses the event of @PrimeWith, access-denied");
  }

  @Test
  void snapStart_withoutCrac_failsInitAndSaysWhatToAdd() {
    String classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("org" + File.separator + "crac"))
            .collect(Collectors.joining(File.pathSeparator));
    assertInitFails(
        launch("CountTickets").classpath(classpath).build(),
        "Add the dependency org.crac:crac, which SnapStart needs.");
  }

  private static void assertInitFails(Launch launch, String message) {
    LocalRuntime runtime = LocalRuntime.start(launch);
    try (runtime) {
      Posted error = runtime.initError().orElseThrow();
      assertTrue(error.body().contains(message), error::body);
    }
    String events = runtime.captured().stdout();
    assertEquals(1, events.lines().filter(line -> line.contains("security event")).count());
    assertTrue(events.contains("misconfiguration"), events);
    assertTrue(events.contains(message), events);
  }

  @Test
  void context_thatCracDoesNotReach_isToldByTheFirstInvocation() throws IOException {
    Launch launch = launch("CountTickets").jvmOptions("-Dorg.crac.Core.Compat=not.there").build();
    LocalRuntime runtime = LocalRuntime.start(launch);
    try (runtime) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      assertEquals(List.of(), runtime.restore().stream().toList());
      assertEquals("", told(runtime));
      assertEquals(1, answered(runtime.invoke(event("CountTickets")).body()));
      assertEquals(2, answered(runtime.invoke(event("CountTickets")).body()));
    }
    String told = told(runtime);
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.contains("CRaC has not called the hook"), told);
  }

  /** The first invocation of a cold start loads what priming loads before the snapshot. */
  @ParameterizedTest
  @ValueSource(strings = {"CountPrimedOrders", "CountTickets"})
  void function_withoutSnapStart_loadsNothingOfItAndTheRestAsItNeedsIt(String function)
      throws IOException {
    Launch launch =
        launch(function).environment("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand").build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      assertEquals(List.of(), runtime.initError().stream().toList());
      int initialised = classes().size();
      assertEquals(1, answered(runtime.invoke(event(function)).body()));
      List<String> all = classes();
      assertTrue(all.size() - initialised > 60, () -> "first: " + (all.size() - initialised));
      for (String name : all) {
        assertFalse(name.startsWith("org.crac."), name);
        assertFalse(name.contains("Priming"), name);
        assertFalse(name.startsWith("dev.lambdaguardrails.guard.Resto"), name);
        assertFalse(name.equals("dev.lambdaguardrails.guard.SnapStart"), name);
      }
    }
  }

  private static String read(String resource) {
    try {
      return Files.readString(Path.of("src/test/resources").resolve(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
