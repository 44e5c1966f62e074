// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as Lambda runs it: real events, through the real runtime client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersRuntimeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGE = "dev.lambdaguardrails.samples.orders.";

  private final LocalRuntime placeOrder = start("GuardedPlaceOrder");
  private final LocalRuntime findOrder = start("GuardedFindOrder");

  private static LocalRuntime start(String entry) {
    return LocalRuntime.start(Launch.of(PACKAGE + entry).build());
  }

  @BeforeAll
  void initSucceeds() {
    assertTrue(placeOrder.initError().isEmpty());
    assertTrue(findOrder.initError().isEmpty());
  }

  @AfterAll
  void close() {
    placeOrder.close();
    findOrder.close();
  }

  @Test
  void placeOrder_goodOrder_isCreatedThenAConflict() throws Exception {
    JsonNode answer = answer(placeOrder.invoke(Events.placeOrder("1 a good order")));

    assertEquals(201, answer.path("statusCode").asInt());
    assertEquals("nosniff", answer.path("headers").path("X-Content-Type-Options").asText());
    JsonNode receipt = JSON.readTree(answer.path("body").asText());
    assertEquals("86.25", receipt.path("total").asText());
    assertEquals(
        "/acme/orders/" + receipt.path("id").asText(),
        answer.path("headers").path("Location").asText());

    JsonNode again = answer(placeOrder.invoke(Events.placeOrder("2 the same order again")));
    assertEquals(409, again.path("statusCode").asInt());
    assertEquals(
        "urn:lambda-guardrails:problem:order-exists", problem(again).path("type").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "3 constraints broken, 422, constraints",
    "4 an unknown field, 400, unknown-field",
    "5 the tenant in the body, 400, unknown-field",
    "6 lenient JSON, 400, body-not-json",
    "7 a number as text, 400, type-mismatch",
    "8 without the scope, 403, access-denied",
    "9 without a token, 401, caller-unknown",
  })
  void placeOrder_hostileOrder_isRefusedWithItsOwnCode(String event, int status, String code)
      throws Exception {
    assertRefused(placeOrder, Events.placeOrder(event), status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "2 an order that is not there, 404, order-not-found",
    "3 a repeated parameter, 400, repeated-parameter",
    "4 a size that is no whole number, 400, type-mismatch",
    "5 an id that is a path, 400, type-mismatch",
  })
  void findOrder_hostileQuery_isRefusedWithItsOwnCode(String event, int status, String code)
      throws Exception {
    assertRefused(findOrder, Events.findOrder(event), status, code);
  }

  @Test
  void findOrder_pageOfAnOrder_isFound() throws Exception {
    JsonNode answer = answer(findOrder.invoke(Events.findOrder("1 a page of an order")));

    assertEquals(200, answer.path("statusCode").asInt());
    JsonNode page = JSON.readTree(answer.path("body").asText());
    assertEquals(1, page.path("lines").size());
    assertTrue(page.path("more").asBoolean());
  }

  @Test
  void placeOrder_constraintsBroken_saysWhereAndWhyAndQuotesNothing() throws Exception {
    JsonNode answer = answer(placeOrder.invoke(Events.placeOrder("3 constraints broken")));

    List<String> errors = problem(answer).path("errors").findValuesAsText("pointer");
    assertTrue(
        errors.containsAll(List.of("/customer", "/email", "/lines/0/sku")), errors::toString);
    assertFalse(answer.toString().contains("not an address"));
  }

  @Test
  void placeOrder_unreadableEvents_areAnsweredAndTheFunctionLivesOn() throws Exception {
    String good = Events.placeOrder("1 a good order");
    assertRefused(placeOrder, "{", 400, "event-not-json");
    assertRefused(placeOrder, "[]", 400, "event-source");
    assertRefused(placeOrder, good.replace("\"2.0\"", "\"1.0\""), 400, "event-source");
    assertRefused(placeOrder, "{\"Records\":[]}", 400, "event-source");
    assertRefused(placeOrder, good + "x".repeat(1 << 20), 413, "event-too-large");
    byte[] latin1 = good.replace("Ada", "Adé").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "urn:lambda-guardrails:problem:event-not-utf8",
        problem(answer(placeOrder.invoke(latin1))).path("type").asText());

    String other = good.replace("7d3c1a52-0001", "7d3c1a52-0002");
    assertEquals(201, answer(placeOrder.invoke(other)).path("statusCode").asInt());
  }

  @Test
  void placeOrder_timeAlmostOut_is503() throws Exception {
    byte[] event = Events.placeOrder("1 a good order").getBytes(StandardCharsets.UTF_8);
    JsonNode answer = answer(placeOrder.invoke(event, Duration.ofMillis(100)));

    assertEquals(503, answer.path("statusCode").asInt());
    assertEquals(
        "urn:lambda-guardrails:problem:unavailable", problem(answer).path("type").asText());
  }

  @Test
  void placeOrder_correlationIdOfTheCaller_isInTheProblem() throws Exception {
    String event =
        Events.placeOrder("4 an unknown field")
            .replace("\"accept\": \"*/*\"", "\"x-correlation-id\": \"shop-4711\"");

    assertEquals("shop-4711", problem(answer(placeOrder.invoke(event))).path("instance").asText());
  }

  private static void assertRefused(LocalRuntime runtime, String event, int status, String code)
      throws Exception {
    int logged = runtime.captured().stdout().length();
    JsonNode answer = answer(runtime.invoke(event));
    runtime.awaitIdle();

    assertEquals(status, answer.path("statusCode").asInt(), answer::toString);
    assertEquals("urn:lambda-guardrails:problem:" + code, problem(answer).path("type").asText());
    assertEquals("no-store", answer.path("headers").path("Cache-Control").asText());
    String log = runtime.captured().stdout().substring(logged).strip();
    assertEquals(1, log.lines().count(), log);
    assertTrue(log.contains(code), log);
  }

  private static JsonNode answer(Exchange exchange) throws Exception {
    assertFalse(exchange.failed(), exchange::body);
    return JSON.readTree(exchange.body());
  }

  private static JsonNode problem(JsonNode answer) throws Exception {
    assertEquals("application/problem+json", answer.path("headers").path("Content-Type").asText());
    return JSON.readTree(answer.path("body").asText());
  }
}
