// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, to the byte: long because each source has its own whole answer in it. */
class AnswerTest {
  private static final String ALWAYS_SINGLE =
      "\"X-Content-Type-Options\":\"nosniff\","
          + "\"Content-Security-Policy\":\"default-src 'none'; frame-ancestors 'none'\","
          + "\"Strict-Transport-Security\":\"max-age=63072000; includeSubDomains\","
          + "\"Referrer-Policy\":\"no-referrer\"";
  private static final String ALWAYS_MULTI = ALWAYS_SINGLE.replaceAll(":(\"[^\"]*\")", ":[$1]");
  private static final String BODY = "{\\\"item\\\":\\\"tea\\\",\\\"quantity\\\":2}";

  private final RecordingEvents events = new RecordingEvents();

  private Guard guard(EventSource source, GuardedFunction<Order, ?> function) {
    return Guards.around(source, events)
        .publicAccess()
        .serve(function, Order.input(), Order.output());
  }

  private String json(EventSource source, GuardedFunction<Order, ?> function) {
    return Guards.call(guard(source, function), Events.small(source));
  }

  private Answer answer(EventSource source, GuardedFunction<Order, ?> function) {
    return Answer.of(json(source, function));
  }

  private Response<Order> made(Order order) {
    return Response.of(201, order)
        .header("Location", "/orders/1")
        .cookie("a=1; Secure; HttpOnly")
        .cookie("b=2");
  }

  // The shape of each source.

  @Test
  void restApi_plainValue_isAnswered() {
    assertEquals(
        "{\"statusCode\":200,\"multiValueHeaders\":{\"Content-Type\":[\"application/json\"],"
            + ALWAYS_MULTI
            + "},\"body\":\""
            + BODY
            + "\",\"isBase64Encoded\":false}",
        json(EventSource.REST_API, (order, call) -> order));
  }

  @Test
  void restApi_response_hasHeadersAndCookiesAsLists() {
    assertEquals(
        "{\"statusCode\":201,\"multiValueHeaders\":{\"Location\":[\"/orders/1\"],"
            + "\"Content-Type\":[\"application/json\"],"
            + ALWAYS_MULTI
            + ",\"Set-Cookie\":[\"a=1; Secure; HttpOnly\",\"b=2\"]},\"body\":\""
            + BODY
            + "\",\"isBase64Encoded\":false}",
        json(EventSource.REST_API, (order, call) -> made(order)));
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "FUNCTION_URL"})
  void format2_response_hasCookiesBesideHeaders(EventSource source) {
    assertEquals(
        "{\"statusCode\":201,\"headers\":{\"Location\":\"/orders/1\","
            + "\"Content-Type\":\"application/json\","
            + ALWAYS_SINGLE
            + "},\"cookies\":[\"a=1; Secure; HttpOnly\",\"b=2\"],\"body\":\""
            + BODY
            + "\",\"isBase64Encoded\":false}",
        json(source, (order, call) -> made(order)));
  }

  @Test
  void alb_singleValueHeaders_hasStatusDescription() {
    assertEquals(
        "{\"statusCode\":201,\"statusDescription\":\"201 Created\","
            + "\"headers\":{\"Content-Type\":\"application/json\","
            + ALWAYS_SINGLE
            + ",\"Set-Cookie\":\"a=1\"},\"body\":\""
            + BODY
            + "\",\"isBase64Encoded\":false}",
        json(EventSource.ALB, (order, call) -> Response.of(201, order).cookie("a=1")));
  }

  @Test
  void alb_multiValueHeaders_hasTheAnswersAsLists() {
    String event = Events.sample("alb-multi-value");
    Answer answer =
        Answer.of(Guards.call(guard(EventSource.ALB, (order, call) -> made(order)), event));
    assertEquals(List.of("a=1; Secure; HttpOnly", "b=2"), answer.headers().get("Set-Cookie"));
    assertEquals("/orders/1", answer.header("Location"));
  }

  @Test
  void alb_twoCookiesWithoutMultiValueHeaders_isAFault() {
    Answer answer = answer(EventSource.ALB, (order, call) -> made(order));
    assertEquals(500, answer.status());
    assertEquals("answer-headers", events.only().code());
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL"})
  void nothing_ofAVoidFunction_is204(EventSource source) {
    Guard guard =
        Guards.around(source, events)
            .publicAccess()
            .serve(
                (Order order, dev.lambdaguardrails.Invocation call) -> null,
                Order.input(),
                Output.none());
    Answer answer = Answer.of(Guards.call(guard, Events.small(source)));
    assertEquals(204, answer.status());
    assertNull(answer.body());
    assertNull(answer.header("Content-Type"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
  }

  @Test
  void securityHeader_theFunctionSets_isItsOwn() {
    Answer answer =
        answer(
            EventSource.HTTP_API,
            (order, call) ->
                Response.of(200, order)
                    .header("content-security-policy", "default-src 'self'")
                    .header("content-type", "application/vnd.acme+json"));
    assertEquals("default-src 'self'", answer.header("Content-Security-Policy"));
    assertEquals("application/vnd.acme+json", answer.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 500, 503})
  void error_theFunctionAnswersItself_isNotStored(int status) {
    Answer answer = answer(EventSource.HTTP_API, (order, call) -> Response.empty(status));
    assertEquals("no-store", answer.header("Cache-Control"));
    Answer own =
        answer(
            EventSource.HTTP_API,
            (order, call) -> Response.empty(status).header("cache-control", "max-age=9"));
    assertEquals("max-age=9", own.header("Cache-Control"));
  }

  @Test
  void success_isLeftToTheFunctionsOwnCaching() {
    assertNull(answer(EventSource.HTTP_API, (order, call) -> order).header("Cache-Control"));
  }

  // Problems.

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL"})
  void refusal_ofConstraints_isThisProblem(EventSource source) {
    String event = Events.request(source, "{\"item\":\"canary\",\"quantity\":-77}");
    String json = Guards.call(guard(source, (order, call) -> order), event);
    Answer answer = Answer.of(json);
    assertEquals(422, answer.status());
    assertEquals(
        "{\"type\":\"urn:lambda-guardrails:problem:constraints\","
            + "\"title\":\"The input breaks its constraints\",\"status\":422,\"instance\":\""
            + FakeContext.REQUEST_ID
            + "\",\"errors\":[{\"pointer\":\"/quantity\",\"code\":\"Min\",\"args\":{\"value\":1}}]}",
        answer.body());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'", answer.header("Content-Security-Policy"));
    assertEquals("no-referrer", answer.header("Referrer-Policy"));
    assertEquals("max-age=63072000; includeSubDomains", answer.header("Strict-Transport-Security"));
    assertNull(answer.header("WWW-Authenticate"));
    assertFalse(json.contains("canary") || json.contains("77"), json);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL"})
  void fault_isThisProblemAndTellsNothing(EventSource source) {
    Answer answer =
        answer(
            source,
            (order, call) -> {
              throw new IllegalStateException("canary");
            });
    assertEquals(500, answer.status());
    assertEquals(
        "{\"type\":\"urn:lambda-guardrails:problem:fault\","
            + "\"title\":\"The request could not be served\",\"status\":500,\"instance\":\""
            + FakeContext.REQUEST_ID
            + "\"}",
        answer.body());
    assertEquals("application/problem+json", answer.header("Content-Type"));
  }

  @Test
  void caller_unknown_is401WithAChallenge() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("orders:write")
            .serve((order, call) -> order, Order.input(), Order.output());
    Answer answer = Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API)));
    assertEquals(401, answer.status());
    assertEquals("Bearer", answer.header("WWW-Authenticate"));
    Answer denied =
        Answer.of(Guards.call(guard, Events.requestWithScopes(Events.ORDER, "orders:writer")));
    assertEquals(403, denied.status());
    assertNull(denied.header("WWW-Authenticate"));
  }

  @Test
  void correlationId_ofTheCaller_isTheInstance() {
    Guard guard = guard(EventSource.HTTP_API, (order, call) -> order);
    String event =
        Events.request(
            EventSource.HTTP_API, "x", "application/json", ",\"X-Correlation-ID\":\"c-1\"");
    assertTrue(Answer.of(Guards.call(guard, event)).body().contains("\"instance\":\"c-1\""));
    assertEquals("c-1", events.only().correlationId());
    assertEquals(FakeContext.REQUEST_ID, events.only().requestId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\\nb", "<script>", "", "\\u00e4", "../x", "a,b"})
  void correlationId_thatIsNone_isNotTaken(String id) {
    Guard guard = guard(EventSource.HTTP_API, (order, call) -> order);
    String event =
        Events.request(
            EventSource.HTTP_API, "x", "application/json", ",\"x-correlation-id\":\"" + id + "\"");
    assertTrue(
        Answer.of(Guards.call(guard, event))
            .body()
            .contains("\"instance\":\"" + FakeContext.REQUEST_ID + "\""));
  }

  @Test
  void problem_ofVeryManyViolations_isStillAnAnswer() {
    List<dev.lambdaguardrails.failure.Violation> many = new ArrayList<>();
    for (int at = 0; at < 1_000; at++) {
      many.add(dev.lambdaguardrails.failure.Violation.of("/" + "x".repeat(3_000), "Size"));
    }
    Guard guard =
        guard(
            EventSource.HTTP_API,
            (order, call) -> {
              throw dev.lambdaguardrails.failure.Refusal.of(
                  dev.lambdaguardrails.failure.RefusalCode.CONSTRAINTS, many);
            });
    Answer answer = Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API)));
    assertEquals(422, answer.status());
    assertEquals("constraints", answer.problem());
    assertEquals(20, events.only().pointers().size());
  }

  @Test
  void problem_boundsOfEveryType_keepTheirValue() {
    java.util.Map<Object, String> bounds =
        java.util.Map.of(
            true,
            "true",
            7,
            "7",
            Long.MAX_VALUE,
            "9223372036854775807",
            0.5,
            "0.5",
            new java.math.BigDecimal("0.10"),
            "0.10",
            java.math.BigInteger.TEN.pow(20),
            "100000000000000000000",
            "a\"b",
            "\"a\\\"b\"");
    bounds.forEach(
        (bound, written) -> {
          Guard guard =
              guard(
                  EventSource.HTTP_API,
                  (order, call) -> {
                    throw dev.lambdaguardrails.failure.Refusal.of(
                        dev.lambdaguardrails.failure.RefusalCode.CONSTRAINTS,
                        List.of(
                            new dev.lambdaguardrails.failure.Violation(
                                "/a", "Min", java.util.Map.of("value", bound))));
                  });
          String body = Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).body();
          assertTrue(body.endsWith("\"args\":{\"value\":" + written + "}}]}"), body);
        });
  }

  // Answers that are no answers.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nSet-Cookie: a=b",
        "x\ny",
        "x\ry",
        "x\u0000",
        "x\u000by",
        "x\u0085y",
        "x\u2028y",
        "x\u010ay",
        "\u007f",
        "x\u010d\u010aSet-Cookie: a=b"
      })
  void headerValue_withALineBreak_isAFault(String value) {
    for (EventSource source : EventSource.values()) {
      if (source.hasStatus()) {
        Answer header = answer(source, (o, call) -> Response.of(200, o).header("X-A", value));
        assertEquals(500, header.status());
        Answer cookie = answer(source, (o, call) -> Response.of(200, o).cookie("a=" + value));
        assertEquals(500, cookie.status());
      }
    }
    for (String code : events.codes()) {
      assertEquals("answer-headers", code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "\u00e4", "a\u0000", "(a)", "a,b"})
  void headerName_thatIsNoToken_isAFault(String name) {
    assertEquals(
        500,
        answer(EventSource.REST_API, (o, call) -> Response.of(200, o).header(name, "x")).status());
    assertEquals("answer-headers", events.only().code());
  }

  @Test
  void header_twice_isAFault() {
    assertEquals(
        500,
        answer(
                EventSource.REST_API,
                (o, call) -> Response.of(200, o).header("X-A", "1").header("x-a", "2"))
            .status());
    assertEquals("answer-headers", events.only().code());
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL"})
  void header_setCookie_isAFaultSinceCookiesHaveAMethod(EventSource source) {
    Answer answer =
        answer(source, (o, call) -> Response.of(200, o).header("set-cookie", "a=1").cookie("b=2"));
    assertEquals(500, answer.status());
    assertEquals("answer-headers", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 199, 600, 1000})
  void status_outsideItsRange_isAFault(int status) {
    assertEquals(500, answer(EventSource.HTTP_API, (o, call) -> Response.of(status, o)).status());
    assertEquals("answer-headers", events.only().code());
  }

  @Test
  void answer_missing_isAFault() {
    assertEquals(500, answer(EventSource.HTTP_API, (order, call) -> null).status());
    assertEquals("answer-missing", events.only().code());
  }

  @Test
  void answer_thatBreaksItsConstraints_isAFault() {
    assertEquals(500, answer(EventSource.HTTP_API, (order, call) -> new Order("x", 0)).status());
    assertEquals("answer-invalid", events.only().code());
  }

  @Test
  void answer_ofAnotherType_isAFault() {
    assertEquals(500, answer(EventSource.HTTP_API, (order, call) -> "a text").status());
    assertEquals("FAULT", events.only().kind().name());
  }

  @Test
  void answer_whoseWriterFails_isUnwritable() {
    Throwable[] thrown = {new java.io.IOException("canary"), new IllegalStateException("canary")};
    for (Throwable each : thrown) {
      Guard guard =
          Guards.around(EventSource.HTTP_API, events)
              .publicAccess()
              .serve(
                  (Order order, dev.lambdaguardrails.Invocation call) -> order,
                  Order.input(),
                  new Output<Order>(
                      (order, out) -> {
                        out.writeStartObject();
                        if (each instanceof java.io.IOException io) {
                          throw io;
                        }
                        throw (RuntimeException) each;
                      },
                      order -> List.of()));
      String json = Guards.call(guard, Events.small(EventSource.HTTP_API));
      assertEquals(500, Answer.of(json).status());
      assertFalse(json.contains("canary"));
    }
    assertEquals(List.of("answer-unwritable", "answer-unwritable"), events.codes());
  }

  @Test
  void answer_whoseWriterOverflowsTheStack_isUnwritable() {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (Order order, dev.lambdaguardrails.Invocation call) -> order,
                Order.input(),
                new Output<Order>((order, out) -> overflow(0), order -> List.of()));
    assertEquals(500, Answer.of(Guards.call(guard, Events.small(EventSource.HTTP_API))).status());
    assertEquals("answer-unwritable", events.only().code());
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API", "REST_API", "ALB", "FUNCTION_URL"})
  void answer_largerThanItsSourceTakes_isAFault(EventSource source) {
    int limit = source == EventSource.ALB ? 1024 * 1024 : 6 * 1024 * 1024;
    for (String unit : new String[] {"x", "\u20ac", "\""}) {
      Answer tooLarge =
          answer(
              source,
              (o, call) ->
                  new Order(unit.repeat(limit / unit.getBytes(StandardCharsets.UTF_8).length), 1));
      assertEquals(500, tooLarge.status());
    }
    assertEquals(
        List.of("answer-too-large", "answer-too-large", "answer-too-large"), events.codes());
    String fits = json(source, (o, call) -> new Order("x".repeat(limit - 2_000), 1));
    assertTrue(fits.getBytes(StandardCharsets.UTF_8).length <= limit);
    assertEquals(200, Answer.of(fits).status());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        200, 201, 202, 204, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 412,
        413, 415, 418, 422, 429, 451, 500, 502, 503, 504, 299, 399, 599
      })
  void alb_everyStatus_hasADescriptionOfNumberAndWords(int status) {
    String json = json(EventSource.ALB, (order, call) -> Response.empty(status));
    assertTrue(
        json.matches("\\{.*\"statusDescription\":\"" + status + " [A-Z][A-Za-z ]+\",.*"), json);
  }
}
