// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import dev.lambdaguardrails.testing.WordInspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fields that AppSync resolves, one or a batch: who asks, what is answered, what fails alone. Long
 * because each kind of caller meets both.
 */
@Timeout(60)
class ResolverTest {
  private static final String REFUSED =
      "{\"data\":null,\"errorMessage\":\"The request was refused. Correlation id: "
          + FakeContext.REQUEST_ID
          + "\",\"errorType\":\"RequestRefused\"}";
  private static final String FAILED =
      "{\"data\":null,\"errorMessage\":\"The function failed. Correlation id: "
          + FakeContext.REQUEST_ID
          + "\",\"errorType\":\"FunctionFailed\"}";

  private final RecordingEvents events = new RecordingEvents();

  private Guard guard(GuardedFunction<Order, ?> function) {
    return Guards.serve(Guards.open(EventSource.APPSYNC, events), EventSource.APPSYNC, function);
  }

  private static String field(String arguments) {
    return Events.request(EventSource.APPSYNC, arguments);
  }

  private static String batch(String... arguments) {
    List<String> fields = new ArrayList<>();
    for (String each : arguments) {
      fields.add(field(each));
    }
    return "[" + String.join(",", fields) + "]";
  }

  // Who asks.

  private Caller caller(String sample) {
    List<Caller> callers = new ArrayList<>();
    Guard guard =
        guard(
            (order, call) -> {
              callers.add(call.caller().orElse(null));
              return order;
            });
    assertEquals(Events.ORDER, Guards.call(guard, Events.sample(sample)));
    return callers.get(0);
  }

  @Test
  void caller_byApiKey_isNobody() {
    assertEquals(null, caller("appsync-api-key"));
  }

  @Test
  void caller_byUserPool_hasItsClaimsScopesAndGroups() {
    Caller caller = caller("appsync-cognito");
    assertEquals("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", caller.claim("sub").orElseThrow());
    assertEquals(Set.of("orders:read", "orders:write"), caller.scopes());
    assertEquals(List.of("staff", "admin"), caller.list("cognito:groups"));
    assertTrue(caller.principal().isEmpty());
  }

  @Test
  void caller_byOidc_hasItsClaims() {
    Caller caller = caller("appsync-oidc");
    assertEquals("auth0|5f7c8ec7c33c6c004bbafe82", caller.claim("sub").orElseThrow());
    assertEquals(2, caller.list("aud").size());
    assertEquals(Set.of("openid", "orders:read"), caller.scopes());
  }

  @Test
  void caller_byIam_isItsPrincipal() {
    Caller caller = caller("appsync-iam");
    assertEquals(
        "arn:aws:sts::123456789012:assumed-role/Orders/i-1", caller.principal().orElseThrow());
    assertEquals("123456789012", caller.claim("accountId").orElseThrow());
    assertTrue(caller.claim("username").isEmpty());
  }

  @Test
  void caller_byLambda_isWhatTheAuthorizerSays() {
    Caller caller = caller("appsync-lambda");
    assertEquals("north", caller.claim("tenant").orElseThrow());
    assertEquals(Set.of("orders:write"), caller.scopes());
  }

  @ParameterizedTest
  @CsvSource({
    "appsync-api-key, caller-unknown",
    "appsync-oidc, access-denied",
    "appsync-iam, access-denied"
  })
  void field_whoseRuleDoesNotAdmit_throwsRefused(String sample, String code) {
    Guard guard =
        Guards.around(EventSource.APPSYNC, events)
            .allowScopes("orders:write")
            .serve((order, call) -> order, Order.input(), Order.output());
    assertThrows(RequestRefused.class, () -> Guards.call(guard, Events.sample(sample)));
    assertEquals(code, events.only().code());
    assertEquals(EventSource.APPSYNC, events.only().source());
    assertEquals(0, events.only().status());
    assertEquals(Events.ORDER, Guards.call(guard, Events.sample("appsync-lambda")));
  }

  @Test
  void function_withoutARule_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.APPSYNC, events)
                .serve((order, call) -> order, Order.input(), Order.output()));
  }

  @Test
  void trust_ofAContextThatNamesNoApi_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.open(EventSource.APPSYNC, events)
                .trust(List.of("123456789012"), List.of(), List.of()));
  }

  // The parent is the path.

  @Test
  void field_ofAParent_hasItsPlainValuesAsParameters() {
    Guard guard =
        Guards.around(EventSource.APPSYNC, events)
            .allowOwner("username", "path.name")
            .serve(
                (order, call) -> {
                  assertEquals(Set.of("id", "name", "vip"), call.pathParameters().names());
                  assertEquals(List.of("order"), call.attributes().all("fieldName"));
                  assertEquals(List.of("Customer"), call.attributes().all("parentTypeName"));
                  assertEquals("198.51.100.9", call.sourceAddress().orElseThrow());
                  return new Order(call.pathParameters().first("id").orElseThrow(), 1);
                },
                Order.input(),
                Order.output());
    String batch = Events.sample("appsync-batch").replaceFirst("\"Anna\"", "\"anna\"");
    assertEquals(
        "[{\"item\":\"c-1\",\"quantity\":1}," + REFUSED + "," + REFUSED + "]",
        Guards.call(guard, batch));
    assertEquals(List.of("access-denied", "access-denied"), events.codes());
  }

  // One field.

  @Test
  void field_thatFails_throwsWhatHoldsNothing() {
    Guard guard =
        guard(
            (order, call) -> {
              throw new IllegalStateException("canary");
            });
    FunctionFailed failed =
        assertThrows(FunctionFailed.class, () -> Guards.call(guard, field(Events.ORDER)));
    assertFalse(String.valueOf(failed.getMessage()).contains("canary"));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, field("{\"item\":\"tea\"}")));
    assertEquals(List.of("function-failed", "constraints"), events.codes());
  }

  @Test
  void field_withoutArguments_suitsAFunctionWithoutInput() {
    Guard guard =
        Guards.open(EventSource.APPSYNC, events)
            .serve((none, call) -> null, Input.none(), Output.none());
    assertEquals("null", Guards.call(guard, field("{}")));
    assertEquals("[null,null]", Guards.call(guard, batch("{}", "{}")));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, field("{\"a\":1}")));
  }

  @Test
  void arguments_areInspected() {
    Guard guard =
        Guards.open(EventSource.APPSYNC, events)
            .mode(Control.INSPECTION, Mode.ENFORCE)
            .inspect(new WordInspector(false))
            .serve((order, call) -> order, Order.input(), Order.output());
    String evil = "{\"item\":\"attack\",\"quantity\":1}";
    assertEquals(
        "[" + Events.ORDER + "," + REFUSED + "]", Guards.call(guard, batch(Events.ORDER, evil)));
    assertEquals("injection", events.only().code());
    assertEquals("1", events.only().recordId());
  }

  // A batch.

  @Test
  void batch_ofMixedFields_isAnsweredInItsOrderAndLength() {
    Guard guard =
        guard(
            (order, call) -> {
              if (order.item().equals("throw")) {
                throw new AssertionError("canary");
              }
              return order.item().equals("null") ? null : order;
            });
    String answer =
        Guards.call(
            guard,
            batch(
                Events.ORDER,
                "{\"item\":\"throw\",\"quantity\":1}",
                "{\"item\":\"tea\",\"quantity\":0}",
                "{\"item\":\"null\",\"quantity\":1}",
                "{\"canary\":1}",
                Events.ORDER));
    assertEquals(
        "[" + String.join(",", Events.ORDER, FAILED, REFUSED, FAILED, REFUSED, Events.ORDER) + "]",
        answer);
    assertEquals(
        List.of("function-failed", "constraints", "answer-missing", "unknown-field"),
        events.codes());
    List<String> ids = new ArrayList<>();
    for (SecurityEvent event : events.all()) {
      ids.add(event.recordId());
      assertEquals(EventSource.APPSYNC, event.source());
    }
    assertEquals(List.of("1", "2", "3", "4"), ids);
    assertFalse(events.all().toString().contains("canary"));
  }

  @Test
  void batch_whoseTimeRunsOut_isAnsweredWhole() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard =
        guard(
            (order, call) -> {
              if (order.quantity() == 2) {
                never.await();
              }
              return order;
            });
    String good = "{\"item\":\"tea\",\"quantity\":1}";
    String answer =
        Guards.call(guard, batch(good, Events.ORDER, good, good), new FakeContext().remaining(400));
    assertEquals("[" + String.join(",", good, FAILED, FAILED, FAILED) + "]", answer);
    assertEquals(List.of("deadline"), events.codes());
  }

  @Test
  void batch_whoseAnswersAreTooLarge_failsThoseThatDoNotFit() {
    Guard guard = guard((order, call) -> new Order("x".repeat(2 * 1024 * 1024), order.quantity()));
    String answer =
        Guards.call(guard, batch(Events.ORDER, Events.ORDER, Events.ORDER, Events.ORDER));
    assertTrue(answer.length() <= 6 * 1024 * 1024, "length " + answer.length());
    assertTrue(answer.endsWith("," + FAILED + "," + FAILED + "]"), "the last two");
    assertEquals(List.of("answer-too-large", "answer-too-large"), events.codes());
  }

  @Test
  void batch_ofOne_isAnsweredByAList() {
    Guard guard = guard((order, call) -> order);
    assertEquals("[" + Events.ORDER + "]", Guards.call(guard, batch(Events.ORDER)));
  }

  @Test
  void batch_ofManyRefused_isABoundedNumberOfEvents() {
    Guard guard = guard((order, call) -> order);
    String[] bad = new String[500];
    java.util.Arrays.fill(bad, "{}");
    String answer = Guards.call(guard, batch(bad));
    assertEquals(500, answer.split("RequestRefused", -1).length - 1);
    assertTrue(events.all().size() <= 12, events.codes()::toString);
  }

  @Test
  void batch_toAHandlerOfWholeEvents_isRefused() {
    Guard guard =
        Guards.open(EventSource.APPSYNC, events)
            .serveStream((in, out, context) -> in.transferTo(out));
    assertEquals(field(Events.ORDER), Guards.call(guard, field(Events.ORDER)));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, batch(Events.ORDER)));
  }

  @Test
  void answer_thatIsAResponse_isAFault() {
    Guard guard = guard((order, call) -> Response.of(200, order));
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, field(Events.ORDER)));
  }

  // Contexts that are none.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[[]]",
        "[null]",
        "{}",
        "7",
        "{\"arguments\":{}}",
        "{\"arguments\":null,\"request\":{},\"info\":{\"parentTypeName\":\"Q\",\"fieldName\":\"f\"}}",
        "{\"arguments\":[],\"request\":{},\"info\":{\"parentTypeName\":\"Q\",\"fieldName\":\"f\"}}",
        "{\"arguments\":{},\"info\":{\"parentTypeName\":\"Q\",\"fieldName\":\"f\"}}",
        "{\"arguments\":{},\"request\":{},\"info\":{\"fieldName\":\"f\"}}",
        "{\"arguments\":{},\"request\":{},\"info\":{\"parentTypeName\":7,\"fieldName\":\"f\"}}",
        "{\"arguments\":{},\"request\":{},\"info\":[]}",
        "{\"arguments\":{},\"request\":{},\"source\":[],\"info\":"
            + "{\"parentTypeName\":\"Q\",\"fieldName\":\"f\"}}",
        "{\"Arguments\":{},\"request\":{},\"info\":{\"parentTypeName\":\"Q\",\"fieldName\":\"f\"}}"
      })
  void event_thatIsNoContext_isRefused(String event) {
    Guard guard = guard((order, call) -> order);
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":{\"sub\":\"a\"},\"userArn\":\"arn:aws:iam::123456789012:role/Admin\"}",
        "{\"userArn\":\"arn:aws:iam::123456789012:role/Admin\",\"resolverContext\":{}}",
        "{\"resolverContext\":{\"sub\":\"a\"},\"claims\":{\"sub\":\"b\"}}",
        "{\"claims\":[]}",
        "{\"claims\":\"sub\"}",
        "{\"userArn\":{}}",
        "[]",
        "\"anna\""
      })
  void identity_ofTwoKindsOrNone_isRefused(String identity) {
    Guard guard = guard((order, call) -> order);
    String event = field(Events.ORDER).replace("\"identity\":null", "\"identity\":" + identity);
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void batch_ofWhichOneIsNoContext_isRefusedAsAWhole() {
    Guard guard = guard((order, call) -> order);
    String event = "[" + field(Events.ORDER) + ",{}]";
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void arguments_shapedLikeTheContext_stayArguments() {
    Guard guard =
        Guards.around(EventSource.APPSYNC, events)
            .allowScopes("a")
            .serve((order, call) -> order, Order.input(), Order.output());
    String claimed = "{\"identity\":{\"claims\":{\"scope\":\"a\"}},\"item\":\"tea\"}";
    assertThrows(RequestRefused.class, () -> Guards.call(guard, field(claimed)));
    assertEquals("caller-unknown", events.only().code());
  }
}
