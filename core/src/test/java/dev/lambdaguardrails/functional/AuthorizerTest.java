// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.bind.Binder;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.InputShape;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.Part;
import dev.lambdaguardrails.bind.Payload;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What APIs ask their authorizer: who is allowed, on what, and that everything else is a no. Long
 * because five forms of the question meet every way to fail.
 */
@Timeout(60)
class AuthorizerTest {
  private static final String DENIED =
      "{\"principalId\":\"denied\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{"
          + "\"Action\":\"execute-api:Invoke\",\"Effect\":\"Deny\",\"Resource\":[\"*\"]}]}}";

  private final RecordingEvents events = new RecordingEvents();

  private Guard guard(EventSource source, GuardedFunction<Void, Authorization> function) {
    return Guards.around(source, events).serve(function, Input.none(), Output.none());
  }

  private static String allowed(String resources, String more) {
    return "{\"principalId\":\"anna\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{"
        + "\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":["
        + resources
        + "]}]}"
        + more
        + "}";
  }

  private static String denied(EventSource source) {
    return switch (source) {
      case HTTP_AUTHORIZER -> "{\"isAuthorized\":false}";
      case APPSYNC_AUTHORIZER -> "{\"isAuthorized\":false,\"ttlOverride\":0}";
      default -> DENIED;
    };
  }

  // Who is allowed.

  @Test
  void token_thatIsRight_isAllowedOnWhatWasAskedForAlone() {
    Guard guard =
        guard(
            EventSource.REST_AUTHORIZER,
            (none, call) -> {
              assertTrue(call.headers().first("Authorization").orElseThrow().startsWith("Bearer "));
              return Authorization.allow("anna")
                  .with("tenant", "north \"sea\" \u00e9")
                  .with("level", 3)
                  .with("staff", true);
            });
    assertEquals(
        allowed(
            "\"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/Prod/GET/orders/7\"",
            ",\"context\":{\"tenant\":\"north \\\"sea\\\" \u00e9\",\"level\":3,\"staff\":true}"),
        Guards.call(guard, Events.sample("rest-authorizer-token")));
    assertEquals(List.of(), events.all());
  }

  @Test
  void request_ofARestApi_hasItsParts() {
    Guard guard =
        guard(
            EventSource.REST_AUTHORIZER,
            (none, call) -> {
              assertEquals("POST", call.method());
              assertEquals("/tenants/north sea/orders", call.path());
              assertEquals(List.of("a", "b c"), call.query().all("tag"));
              assertEquals("north sea", call.pathParameters().first("tenant").orElseThrow());
              assertEquals("application/json", call.headers().first("Accept").orElseThrow());
              assertEquals("203.0.113.7", call.sourceAddress().orElseThrow());
              return Authorization.allow("anna").alsoFor("GET/tenants/*", "*/health");
            });
    String stage = "\"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/Prod/";
    assertEquals(
        allowed(stage + "POST/orders\"," + stage + "GET/tenants/*\"," + stage + "*/health\"", ""),
        Guards.call(guard, Events.sample("rest-authorizer-request")));
  }

  @Test
  void request_withoutLists_hasItsSingleHeadersAndQuery() {
    Guard guard =
        guard(
            EventSource.REST_AUTHORIZER,
            (none, call) -> {
              assertEquals("application/json", call.headers().first("accept").orElseThrow());
              assertEquals(List.of("b c"), call.query().all("tag"));
              return Authorization.allow("anna");
            });
    String event =
        Events.sample("rest-authorizer-request")
            .replace("\"multiValueHeaders\"", "\"a\"")
            .replace("\"multiValueQueryStringParameters\"", "\"b\"");
    assertTrue(Guards.call(guard, event).contains("Allow"));
  }

  @Test
  void connection_ofAWebSocketApi_isAllowed() {
    Guard guard =
        guard(
            EventSource.WEBSOCKET_AUTHORIZER,
            (none, call) -> {
              assertEquals("Bearer t", call.headers().first("authorization").orElseThrow());
              assertEquals("7", call.query().first("room").orElseThrow());
              return Authorization.allow("anna");
            });
    assertEquals(
        allowed(
            "\"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/production/$connect\"", ""),
        Guards.call(guard, Events.sample("websocket-authorizer")));
  }

  @Test
  void request_ofAnHttpApi_isAnsweredSimplyOrByAPolicy() {
    GuardedFunction<Void, Authorization> function =
        (none, call) -> {
          assertEquals("theme=dark; session=s3cr3t", call.headers().first("cookie").orElseThrow());
          return Authorization.allow("anna").with("tenant", "north");
        };
    String event = Events.sample("http-authorizer");
    assertEquals(
        "{\"isAuthorized\":true,\"context\":{\"tenant\":\"north\"}}",
        Guards.call(guard(EventSource.HTTP_AUTHORIZER, function), event));
    assertEquals(
        allowed(
            "\"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/$default/POST/orders\"",
            ",\"context\":{\"tenant\":\"north\"}"),
        Guards.call(guard(EventSource.HTTP_POLICY_AUTHORIZER, function), event));
  }

  @Test
  void request_ofAppSync_isAllowedByItsToken() {
    Guard guard =
        guard(
            EventSource.APPSYNC_AUTHORIZER,
            (none, call) -> {
              assertEquals(
                  List.of("ExampleAUTHtoken123123123"), call.headers().all("authorization"));
              assertEquals("MyQuery", call.attributes().first("operationName").orElseThrow());
              return Authorization.allow("anna").with("sub", "anna");
            });
    assertEquals(
        "{\"isAuthorized\":true,\"resolverContext\":{\"sub\":\"anna\"}}",
        Guards.call(guard, Events.sample("appsync-authorizer")));
  }

  @Test
  void parts_ofTheRequest_areBoundAndValidated() {
    Guard guard =
        Guards.around(EventSource.REST_AUTHORIZER, events)
            .serve(
                (token, call) -> Authorization.allow(token),
                new Input<>(new TokenBinder(), token -> List.of()),
                Output.none());
    assertTrue(Guards.call(guard, Events.sample("rest-authorizer-token")).contains("\"Bearer eyJ"));
    String twice =
        Events.sample("rest-authorizer-request")
            .replace("\"accept\": [", "\"authorization\": [\"a\", \"b\"], \"accept\": [");
    assertEquals(DENIED, Guards.call(guard, twice));
    assertEquals("repeated-parameter", events.only().code());
  }

  // A no.

  @ParameterizedTest
  @EnumSource(names = ".*_AUTHORIZER", mode = EnumSource.Mode.MATCH_ANY)
  void call_thatIsDeniedRefusedOrFails_isANo(EventSource source) {
    String good = Events.small(source);
    String no = denied(source);
    assertEquals(no, Guards.call(guard(source, (none, call) -> Authorization.deny()), good));
    assertEquals(List.of(), events.codes());
    Guard throwing =
        guard(
            source,
            (none, call) -> {
              throw new AssertionError("canary");
            });
    assertEquals(no, Guards.call(throwing, good));
    assertEquals(no, Guards.call(guard(source, (none, call) -> null), good));
    assertEquals(
        no,
        Guards.call(
            guard(source, (none, call) -> Authorization.allow("anna").with("a", "x\r\ny")), good));
    assertEquals(no, Guards.call(throwing, "{"));
    assertEquals(no, Guards.call(throwing, ""));
    assertEquals(no, Guards.call(throwing, "{}"));
    assertEquals(no, Guards.call(throwing, "x".repeat(1024 * 1024 + 1)));
    assertEquals(
        List.of(
            "function-failed",
            "answer-missing",
            "function-failed",
            "event-not-json",
            "event-empty",
            "event-source",
            "event-too-large"),
        events.codes());
    assertEquals(source, events.all().get(0).source());
    assertFalse(events.all().toString().contains("canary"));
  }

  @ParameterizedTest
  @EnumSource(names = ".*_AUTHORIZER", mode = EnumSource.Mode.MATCH_ANY)
  void call_thatTakesTooLong_isANo(EventSource source) {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        guard(
            source,
            (none, call) -> {
              never.await();
              return Authorization.allow("anna");
            });
    FakeContext context = new FakeContext().remaining(300);
    assertEquals(denied(source), Guards.call(guard, Events.small(source), context));
    assertEquals("deadline", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "orders/*", "orders/?", "o*/7", "${aws:username}", "orders/**"})
  void path_thatWouldBeAPattern_isANoAndReachesNobody(String path) {
    GuardedFunction<Void, Authorization> function = (none, call) -> Authorization.allow("anna");
    String token = Events.sample("rest-authorizer-token").replace("orders/7", path);
    assertEquals(DENIED, Guards.call(guard(EventSource.REST_AUTHORIZER, function), token));
    String route = Events.sample("http-authorizer").replace("/POST/orders", "/POST/" + path);
    assertEquals(DENIED, Guards.call(guard(EventSource.HTTP_POLICY_AUTHORIZER, function), route));
    assertEquals(List.of("access-denied", "access-denied"), events.codes());
    assertEquals(
        "{\"isAuthorized\":true}",
        Guards.call(guard(EventSource.HTTP_AUTHORIZER, function), route));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "arn:aws:execute-api:eu-west-1:123456789012",
        "arn:aws:execute-api:eu-west-1:123456789012:a1",
        "arn:aws:execute-api:eu-west-1:123456789012:a1/Prod",
        "arn:aws:execute-api:eu-west-1:123456789012:/Prod/GET/",
        "arn:aws:execute-api:eu-west-1:123456789012:a1//GET/",
        "arn:aws:execute-api:*:123456789012:a1/Prod/GET/",
        "arn:aws:execute-api:eu-west-1:*:a1/Prod/GET/",
        "arn:aws:execute-api:eu-west-1:123456789012:*/Prod/GET/",
        "arn:aws:lambda:eu-west-1:123456789012:a1/Prod/GET/",
        "arn:aws:execute-api:eu-west-1:123456789012:a1/Prod/GET/a b",
        "arn:aws:execute-api:eu-west-1:123456789012:a1/Prod/GET/\\n",
        "urn:aws:execute-api:eu-west-1:123456789012:a1/Prod/GET/"
      })
  void resource_thatIsNone_isANo(String arn) {
    Guard guard = guard(EventSource.REST_AUTHORIZER, (none, call) -> Authorization.allow("anna"));
    String event =
        "{\"type\":\"TOKEN\",\"authorizationToken\":\"t\",\"methodArn\":\"" + arn + "\"}";
    assertEquals(DENIED, Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @ParameterizedTest
  @CsvSource({
    "rest-authorizer-request, REST_AUTHORIZER, apiId",
    "rest-authorizer-request, REST_AUTHORIZER, accountId",
    "http-authorizer, HTTP_AUTHORIZER, apiId",
    "http-authorizer, HTTP_POLICY_AUTHORIZER, accountId"
  })
  void context_ofAnotherApiThanTheResource_isANo(String sample, EventSource source, String field) {
    Guard guard = guard(source, (none, call) -> Authorization.allow("anna"));
    String event =
        Events.sample(sample)
            .replaceFirst("\"" + field + "\": \"[a-z0-9]+\"", "\"" + field + "\": \"another\"");
    assertEquals(denied(source), Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @ParameterizedTest
  @CsvSource({
    "REST_AUTHORIZER, rest-authorizer-token",
    "REST_AUTHORIZER, rest-authorizer-request",
    "WEBSOCKET_AUTHORIZER, websocket-authorizer",
    "HTTP_AUTHORIZER, http-authorizer",
    "HTTP_POLICY_AUTHORIZER, http-authorizer",
    "APPSYNC_AUTHORIZER, appsync-authorizer"
  })
  void event_ofAnotherOrigin_isANo(EventSource source, String sample) {
    String event = Events.sample(sample);
    String api =
        source == EventSource.APPSYNC_AUTHORIZER ? "aaaaaa123123123example123" : "a1b2c3d4e5";
    Guard guard =
        Guards.around(source, events)
            .trust(List.of("123456789012"), List.of(api), List.of())
            .serve((none, call) -> Authorization.allow("anna"), Input.none(), Output.none());
    assertFalse(Guards.call(guard, event).equals(denied(source)));
    assertEquals(denied(source), Guards.call(guard, event.replace(api, "another")));
    assertEquals(denied(source), Guards.call(guard, event.replace("123456789012", "210987654321")));
    assertEquals(List.of("event-origin", "event-origin"), events.codes());
  }

  // What is no authorization.

  @Test
  void routes_toASimpleResponse_areAFault() {
    Guard guard =
        guard(
            EventSource.HTTP_AUTHORIZER,
            (none, call) -> Authorization.allow("anna").alsoFor("GET/orders"));
    assertEquals(
        "{\"isAuthorized\":false}", Guards.call(guard, Events.small(EventSource.HTTP_AUTHORIZER)));
    assertEquals("answer-unwritable", events.only().code());
  }

  @Test
  void authorization_thatNoContextCanHold_isNone() {
    Authorization anna = Authorization.allow("anna");
    for (String principal : new String[] {"", " ", "a\nb", "a\u0085b", "x".repeat(9_000)}) {
      assertThrows(IllegalArgumentException.class, () -> Authorization.allow(principal));
    }
    List<String> names = new ArrayList<>(List.of("", "a b", "a\"", "\u00e4", "a\n"));
    names.addAll(List.of("principalId", "integrationLatency", "x".repeat(129)));
    for (String name : names) {
      assertThrows(IllegalArgumentException.class, () -> anna.with(name, "x"), name);
    }
    assertThrows(IllegalArgumentException.class, () -> anna.with("a", "1").with("a", 2));
    for (String route : new String[] {"", "GET", "/orders", "GET/a?b", "GET/${a}", "GET/a b"}) {
      assertThrows(IllegalArgumentException.class, () -> anna.alsoFor(route), route);
    }
    assertEquals("Authorization[allowed [a]]", anna.with("a", "secret").toString());
  }

  @Test
  void function_ofABodyAWriterOrAStream_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.REST_AUTHORIZER, events)
                .serve((order, call) -> Authorization.deny(), Order.input(), Output.none()));
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.REST_AUTHORIZER, events)
                .serve((none, call) -> new Order("a", 1), Input.none(), Order.output()));
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.REST_AUTHORIZER, events)
                .serveStream((in, out, context) -> out.write('{')));
  }

  /** The token, which is a header. */
  private static final class TokenBinder implements Binder<String> {
    @Override
    public InputShape shape() {
      Part token = new Part("token", Part.Origin.HEADER, "authorization", Part.Form.TEXT, false);
      return new InputShape(false, List.of(token));
    }

    @Override
    public String bind(Payload payload) {
      return payload.parts().get(0).texts().get(0);
    }

    @Override
    public String bindLeniently(Payload payload) {
      return bind(payload);
    }
  }
}
