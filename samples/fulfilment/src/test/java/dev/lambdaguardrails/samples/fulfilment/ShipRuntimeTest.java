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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The consumer as Lambda runs it: real events, through the real runtime client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShipRuntimeTest {
  private static final Path EVENTS = Path.of("src/test/resources/events/ship");
  private static final String ID = "059f36b4-87a3-44ab-83d2-66197000000";

  private final LocalRuntime ship =
      LocalRuntime.start(Launch.of("dev.lambdaguardrails.samples.fulfilment.GuardedShip").build());

  @AfterAll
  void close() {
    ship.close();
  }

  @Test
  void ship_goodMessages_noneComesBack() throws Exception {
    assertEquals(List.of(), failed(ship.invoke(event("1 two good shipments"))));
  }

  @Test
  void ship_mixedMessages_thoseThatFailedComeBackAndNoOther() throws Exception {
    int logged = ship.captured().stdout().length();
    String event =
        event(
            "2 a good one, a malformed one, one that breaks constraints, one the carrier refuses");

    assertEquals(List.of(ID + 1, ID + 2, ID + 3), failed(ship.invoke(event)));

    ship.awaitIdle();
    String log = ship.captured().stdout().substring(logged);
    assertEquals(1, log.split("body-not-json", -1).length - 1, log);
    assertEquals(1, log.split("\"constraints\"", -1).length - 1, log);
    assertEquals(1, log.split("function-failed", -1).length - 1, log);
    assertFalse(log.contains("12 Byron Row"), log);
  }

  @Test
  void ship_eventOfAnotherSource_failsAsAWholeWithoutADetail() throws Exception {
    Exchange exchange = ship.invoke(event("3 an event of another source"));

    assertTrue(exchange.failed());
    assertTrue(exchange.body().contains("RequestRefused"), exchange.body());
    assertTrue(exchange.body().contains("\"stackTrace\":[]"), exchange.body());
  }

  @Test
  void ship_timeAlmostOut_everythingUntriedComesBack() throws Exception {
    byte[] event = event("1 two good shipments").getBytes(StandardCharsets.UTF_8);

    assertEquals(List.of(ID + 0, ID + 1), failed(ship.invoke(event, Duration.ofMillis(100))));
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
