// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose scripts may read, and what a browser is told of it: long because each form of an origin
 * meets each kind of request.
 */
class CorsTest {
  private static final String APP = "https://app.example";
  private static final EventSource HTTP = EventSource.HTTP_API;

  private final RecordingEvents events = new RecordingEvents();
  private final List<Order> served = new ArrayList<>();

  private GuardBuilder around(EventSource source) {
    return Guards.around(source, events);
  }

  private static GuardBuilder cors(GuardBuilder guard, boolean credentials, String... origins) {
    List<String> headers = List.of("Content-Type", "x-a");
    return guard.cors(
        List.of(origins), List.of("POST", "PUT"), headers, List.of("x-id"), credentials, 60);
  }

  private Answer call(GuardBuilder guard, String event, Response<Order> response) {
    Guard built =
        guard.serve(
            (order, call) -> {
              served.add(order);
              return response;
            },
            Order.input(),
            Order.output());
    return Answer.of(Guards.call(built, event));
  }

  private Answer call(GuardBuilder guard, String event) {
    return call(guard, event, Response.of(200, new Order("tea", 1)));
  }

  private static String from(EventSource source, String origin) {
    String header = ",\"Origin\":" + Events.quote(origin);
    return Events.request(source, Events.ORDER, "application/json", header);
  }

  private static String preflight(EventSource source, String origin, String method, String names) {
    String headers =
        ",\"Origin\":"
            + Events.quote(origin)
            + ",\"Access-Control-Request-Method\":"
            + Events.quote(method)
            + (names == null ? "" : ",\"Access-Control-Request-Headers\":" + Events.quote(names));
    return Events.request(source, null, null, headers)
        .replace("\"method\":\"POST\"", "\"method\":\"OPTIONS\"")
        .replace("\"httpMethod\":\"POST\"", "\"httpMethod\":\"OPTIONS\"");
  }

  private static void assertUntold(Answer answer) {
    for (String name : answer.headers().keySet()) {
      assertFalse(name.toLowerCase(Locale.ROOT).startsWith("access-control-"), name);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB"})
  void nothingConfigured_nothingEmitted(EventSource source) {
    Answer answer = call(around(source).publicAccess(), from(source, APP));
    assertEquals(200, answer.status());
    assertUntold(answer);
    assertNull(answer.header("Vary"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB"})
  void listedOrigin_ofEverySource_mayRead(EventSource source) {
    GuardBuilder guard = cors(around(source), true, APP, "https://b.example").publicAccess();
    Answer answer = call(guard, from(source, APP));
    assertEquals(200, answer.status());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
    assertEquals("true", answer.header("Access-Control-Allow-Credentials"));
    assertEquals("x-id", answer.header("Access-Control-Expose-Headers"));
    assertEquals("Origin", answer.header("Vary"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.evil",
        "https://evil-app.example",
        "http://app.example",
        "https://app.example:8443",
        "https://APP.example",
        "https://app.example/",
        "null",
        "",
        "https://sub.app.example",
        "https://app.example, https://app.example",
        "*",
        "https://app.example ",
        "https://app\u2024example"
      })
  void anotherOrigin_mayNotReadAndCachesKnowIt(String origin) {
    Answer answer = call(cors(around(HTTP), true, APP).publicAccess(), from(HTTP, origin));
    assertEquals(200, answer.status());
    assertUntold(answer);
    assertEquals("Origin", answer.header("Vary"));
  }

  @Test
  void originTwice_isNone() {
    String one = "[\"" + APP + "\"]";
    String event = from(EventSource.REST_API, APP);
    assertTrue(event.contains(one));
    String twice = event.replace(one, "[\"" + APP + "\",\"" + APP + "\"]");
    assertUntold(call(cors(around(EventSource.REST_API), false, APP).publicAccess(), twice));
  }

  @Test
  void everyOrigin_isAWildcardThatVariesByNothing() {
    Answer answer =
        call(cors(around(HTTP), false, "*").publicAccess(), from(HTTP, "https://any.example"));
    assertEquals("*", answer.header("Access-Control-Allow-Origin"));
    assertNull(answer.header("Access-Control-Allow-Credentials"));
    assertNull(answer.header("Vary"));
  }

  @Test
  void refusal_toAListedOrigin_mayBeRead() {
    Answer answer = call(cors(around(HTTP), false, APP).allowScopes("a"), from(HTTP, APP));
    assertEquals(401, answer.status());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
    assertEquals("Origin", answer.header("Vary"));
    assertEquals("no-store", answer.header("Cache-Control"));
  }

  @Test
  void event_thatIsUnreadable_variesAllTheSame() {
    Answer answer = call(cors(around(HTTP), false, APP).publicAccess(), "{");
    assertEquals(400, answer.status());
    assertEquals("Origin", answer.header("Vary"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API", "FUNCTION_URL", "ALB"})
  void preflight_ofAListedOrigin_isAnsweredBeforeAnyRule(EventSource source) {
    String event = preflight(source, APP, "PUT", "X-A, content-type");
    Answer answer = call(cors(around(source), false, APP).allowScopes("a"), event);
    assertEquals(204, answer.status());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
    assertEquals("POST, PUT", answer.header("Access-Control-Allow-Methods"));
    assertEquals("content-type, x-a", answer.header("Access-Control-Allow-Headers"));
    assertEquals("60", answer.header("Access-Control-Max-Age"));
    assertEquals(
        "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
        answer.header("Vary"));
    assertEquals(List.of(), served);
    assertEquals(List.of(), events.all());
  }

  @Test
  void preflight_ofWhatIsNotAllowed_allowsNothing() {
    for (String event :
        new String[] {
          preflight(HTTP, "https://evil.example", "PUT", null),
          preflight(HTTP, APP, "DELETE", null),
          preflight(HTTP, APP, "put", null),
          preflight(HTTP, APP, "*", null),
          preflight(HTTP, APP, "PUT", "x-a, authorization"),
          preflight(HTTP, APP, "PUT", "*")
        }) {
      Answer answer = call(cors(around(HTTP), true, APP).allowScopes("a"), event);
      assertEquals(204, answer.status());
      assertUntold(answer);
    }
    assertEquals(List.of(), served);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "Access-Control-Request-Method"})
  void preflight_thatSaysSomethingTwice_allowsNothing(String header) {
    String event = preflight(EventSource.REST_API, APP, "PUT", null);
    String value = header.equals("Origin") ? APP : "PUT";
    String once = "\"" + header + "\":[\"" + value + "\"]";
    assertTrue(event.contains(once), event);
    for (String more : new String[] {value, "https://evil.example", ""}) {
      for (String both :
          new String[] {
            "[\"" + value + "\",\"" + more + "\"]", "[\"" + more + "\",\"" + value + "\"]"
          }) {
        String twice = event.replace(once, "\"" + header + "\":" + both);
        Answer answer = call(cors(around(EventSource.REST_API), true, APP).allowScopes("a"), twice);
        assertEquals(204, answer.status());
        assertUntold(answer);
      }
    }
    assertEquals(List.of(), served);
  }

  @Test
  void options_thatIsNoPreflight_meetsTheRules() {
    String event = from(HTTP, APP).replace("\"POST\"", "\"OPTIONS\"");
    assertEquals(401, call(cors(around(HTTP), false, APP).allowScopes("a"), event).status());
    String unconfigured = preflight(HTTP, APP, "PUT", null);
    assertEquals(401, call(around(HTTP).allowScopes("a"), unconfigured).status());
  }

  @Test
  void vary_ofTheFunction_isKept() {
    Response<Order> own = Response.of(200, new Order("tea", 1)).header("vary", "Accept");
    Answer answer = call(cors(around(HTTP), false, APP).publicAccess(), from(HTTP, APP), own);
    assertEquals("Accept, Origin", answer.header("Vary"));
  }

  @Test
  void functionsOwnHeadersOfTheProtocol_besideTheGuards_areAFault() {
    Response<Order> own =
        Response.of(200, new Order("tea", 1)).header("access-control-allow-origin", "*");
    Answer answer = call(cors(around(HTTP), true, APP).publicAccess(), from(HTTP, APP), own);
    assertEquals(500, answer.status());
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
    assertEquals("answer-headers", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "app.example",
        "https://",
        "https://*.example",
        "http://app.example",
        "https://app.example/",
        "https://App.example",
        "https://a b",
        "https://a..b",
        "https://a.",
        "https://a@b",
        "https://a:",
        "https://a:0",
        "https://a:123456",
        "http://localhost.evil",
        "http://localhost@evil",
        "https://a\r\nx",
        "https://\u0430.example"
      })
  void text_thatIsNoOrigin_isAMisconfiguration(String origin) {
    assertThrows(Misconfiguration.class, () -> cors(around(HTTP), false, origin));
  }

  @Test
  void cors_thatCannotStand_isAMisconfiguration() {
    GuardBuilder http = around(HTTP);
    assertThrows(Misconfiguration.class, () -> cors(http, true, "*"));
    assertThrows(Misconfiguration.class, () -> cors(http, false));
    assertThrows(Misconfiguration.class, () -> cors(http, false, "*", APP));
    assertThrows(Misconfiguration.class, () -> cors(around(EventSource.SQS), false, APP));
    List<String> app = List.of(APP);
    List<String> post = List.of("POST");
    List<String> none = List.of();
    List<String> split = List.of("a\r\nb");
    assertThrows(Misconfiguration.class, () -> http.cors(app, none, none, none, false, 0));
    assertThrows(Misconfiguration.class, () -> http.cors(app, split, none, none, false, 0));
    assertThrows(Misconfiguration.class, () -> http.cors(app, post, split, none, false, 0));
    assertThrows(Misconfiguration.class, () -> http.cors(app, post, none, split, false, 0));
    List<String> every = List.of("*");
    assertThrows(Misconfiguration.class, () -> http.cors(app, every, none, none, false, 0));
    assertThrows(Misconfiguration.class, () -> http.cors(app, post, none, none, false, -1));
    assertThrows(Misconfiguration.class, () -> http.cors(app, post, none, none, false, 86_401));
    GuardBuilder whole = cors(around(HTTP).publicAccess(), false, APP);
    assertThrows(Misconfiguration.class, () -> whole.serveStream((in, out, context) -> {}));
  }

  @Test
  void origin_inAVariable_isResolved() {
    GuardBuilder guard =
        around(HTTP).environment(name -> name.equals("APP") ? APP : null).publicAccess();
    Answer answer = call(cors(guard, false, "${APP}"), from(HTTP, APP));
    assertEquals(APP, answer.header("Access-Control-Allow-Origin"));
  }
}
