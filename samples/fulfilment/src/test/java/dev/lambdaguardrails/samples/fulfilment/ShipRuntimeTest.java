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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer as Lambda runs it: real events, through the real runtime client, both paths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShipRuntimeTest {
  private static final Path EVENTS = Path.of("src/test/resources/events/ship");
  private static final String ID = "059f36b4-87a3-44ab-83d2-66197000000";

  private final Map<String, LocalRuntime> runtimes = new HashMap<>();

  private LocalRuntime ship(String path) {
    return runtimes.computeIfAbsent(
        path,
        prefix ->
            LocalRuntime.start(
                Launch.of("dev.lambdaguardrails.samples.fulfilment." + prefix + "Ship").build()));
  }

  @AfterAll
  void close() {
    runtimes.values().forEach(LocalRuntime::close);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void ship_goodMessages_noneComesBack(String path) throws Exception {
    assertEquals(List.of(), failed(ship(path).invoke(event("1 two good shipments"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void ship_mixedMessages_thoseThatFailedComeBackAndNoOther(String path) throws Exception {
    int logged = ship(path).captured().stdout().length();
    String event =
        event(
            "2 a good one, a malformed one, one that breaks constraints, one the carrier refuses");

    assertEquals(List.of(ID + 1, ID + 2, ID + 3), failed(ship(path).invoke(event)));

    ship(path).awaitIdle();
    String log = ship(path).captured().stdout().substring(logged);
    assertEquals(1, log.split("body-not-json", -1).length - 1, log);
    assertEquals(1, log.split("\"constraints\"", -1).length - 1, log);
    assertEquals(1, log.split("function-failed", -1).length - 1, log);
    assertFalse(log.contains("12 Byron Row"), log);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void ship_eventOfAnotherSource_failsAsAWholeWithoutADetail(String path) throws Exception {
    Exchange exchange = ship(path).invoke(event("3 an event of another source"));

    assertTrue(exchange.failed());
    assertTrue(exchange.body().contains("RequestRefused"), exchange.body());
    assertTrue(exchange.body().contains("\"stackTrace\":[]"), exchange.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guarded", "Reference"})
  void ship_timeAlmostOut_everythingUntriedComesBack(String path) throws Exception {
    byte[] event = event("1 two good shipments").getBytes(StandardCharsets.UTF_8);

    assertEquals(List.of(ID + 0, ID + 1), failed(ship(path).invoke(event, Duration.ofMillis(100))));
  }

  private static String event(String name) throws Exception {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  private static List<String> failed(Exchange exchange) throws Exception {
    assertFalse(exchange.failed(), exchange::body);
    JsonNode failures = new ObjectMapper().readTree(exchange.body()).path("batchItemFailures");
    return failures.findValuesAsText("itemIdentifier");
  }
}
