// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that are the input themselves, and frames: what is answered, what is thrown. */
class CallTest {
  private final RecordingEvents events = new RecordingEvents();

  private Guard guard(EventSource source, GuardedFunction<Order, ?> function) {
    return Guards.serve(Guards.open(source, events), source, function);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIRECT", "STEP_FUNCTIONS"})
  void event_thatIsTheInput_isAnsweredByTheValueAlone(EventSource source) {
    Guard guard = guard(source, (order, call) -> new Order(order.item(), order.quantity() + 1));
    assertEquals("{\"item\":\"tea\",\"quantity\":3}", Guards.call(guard, Events.ORDER));
    assertEquals(List.of(), events.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"item\":\"tea\",\"quantity\":0}",
        "{\"item\":\"tea\",\"quantity\":1,\"admin\":true}",
        "{\"item\":7,\"quantity\":1}",
        "{}",
        "null",
        "[]",
        "7",
        "\"tea\"",
        "{\"item\":\"tea\",\"quantity\":1}{}",
        "{\"item\":\"tea\",\"item\":\"tea\",\"quantity\":1}",
        "{\"item\":\"\\ud800\",\"quantity\":1}",
        "{'item':'tea','quantity':1}"
      })
  void direct_hostileInput_throwsRefusedThatHoldsNothing(String event) {
    Guard guard = guard(EventSource.DIRECT, (order, call) -> order);
    RequestRefused refused = assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals(FakeContext.REQUEST_ID, refused.correlationId());
    assertNull(refused.getCause());
    assertEquals(0, refused.getStackTrace().length);
    assertEquals(EventSource.DIRECT, events.only().source());
    assertEquals(0, events.only().status());
  }

  @ParameterizedTest
  @EnumSource
  void direct_eventOfAnotherSource_isRefusedByTheInput(EventSource other) {
    Guard guard = guard(EventSource.DIRECT, (order, call) -> order);
    if (other != EventSource.DIRECT && other != EventSource.STEP_FUNCTIONS) {
      for (String sample : Events.samples(other)) {
        assertThrows(RequestRefused.class, () -> Guards.call(guard, Events.sample(sample)));
      }
    }
  }

  @Test
  void direct_functionFails_throwsFailedThatHoldsNothing() {
    Guard guard =
        guard(
            EventSource.STEP_FUNCTIONS,
            (order, call) -> {
              throw new IllegalStateException("canary", new Exception("canary"));
            });
    FunctionFailed failed =
        assertThrows(FunctionFailed.class, () -> Guards.call(guard, Events.ORDER));
    assertNull(failed.getCause());
    assertTrue(!String.valueOf(failed.getMessage()).contains("canary"));
    assertEquals("function-failed", events.only().code());
  }

  @Test
  void direct_timeIsOut_throwsFailed() {
    Guard guard = guard(EventSource.DIRECT, (order, call) -> order);
    FakeContext context = new FakeContext().remaining(100);
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, Events.ORDER, context));
    assertEquals("deadline", events.only().code());
  }

  @Test
  void direct_functionAnswersAStatus_isAFault() {
    Guard guard = guard(EventSource.DIRECT, (order, call) -> Response.of(200, order));
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, Events.ORDER));
    assertEquals("answer-unwritable", events.only().code());
  }

  @Test
  void direct_functionAnswersNothing_isAFault() {
    Guard guard = guard(EventSource.DIRECT, (order, call) -> null);
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, Events.ORDER));
    assertEquals("answer-missing", events.only().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null"})
  void direct_functionWithoutInput_takesAnEmptyEventAndAnswersNull(String event) {
    Guard guard =
        Guards.around(EventSource.DIRECT, events)
            .serve((none, call) -> null, Input.none(), Output.none());
    assertEquals("null", Guards.call(guard, event));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, Events.ORDER));
    assertEquals(List.of("body-unexpected"), events.codes());
  }

  @Test
  void direct_accessRule_isAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () ->
            Guards.around(EventSource.DIRECT, events)
                .publicAccess()
                .serve((order, call) -> order, Order.input(), Order.output()));
  }

  // WebSocket

  @Test
  void webSocket_message_isBoundAndSaysItsConnection() {
    Guard guard =
        Guards.around(EventSource.WEBSOCKET, events)
            .allowScopes("orders:write")
            .serve(
                (order, call) -> {
                  assertEquals(List.of("L0SM9cOFvHcCIhw="), call.attributes().all("connectionId"));
                  assertEquals(List.of("placeOrder"), call.attributes().all("routeKey"));
                  assertEquals(
                      "anna", call.caller().orElseThrow().claim("principalId").orElseThrow());
                  return order;
                },
                Order.input(),
                Order.output());
    Answer answer = Answer.of(Guards.call(guard, Events.sample("websocket-message")));
    assertEquals(200, answer.status());
    assertEquals(Events.ORDER, answer.body());
  }

  @Test
  void webSocket_connectionWithoutCaller_isRefusedByStatus() {
    Guard guard =
        Guards.around(EventSource.WEBSOCKET, events)
            .allowScopes("orders:write")
            .serve((none, call) -> null, Input.none(), Output.none());
    Answer answer = Answer.of(Guards.call(guard, Events.sample("websocket-connect")));
    assertEquals(401, answer.status());
    assertEquals("caller-unknown", events.only().code());
  }

  @Test
  void webSocket_binaryFrame_isUndoneFromBase64() {
    Guard guard = guard(EventSource.WEBSOCKET, (order, call) -> order);
    String event =
        Events.request(EventSource.WEBSOCKET, "eyJpdGVtIjoidGVhIiwicXVhbnRpdHkiOjJ9")
            .replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true");
    assertEquals(200, Answer.of(Guards.call(guard, event)).status());
  }

  // VPC Lattice

  @Test
  void lattice_signedRequest_hasItsCallerPathAndQuery() {
    Guard guard =
        guard(
            EventSource.VPC_LATTICE,
            (order, call) -> {
              assertEquals("/tenants/north sea/orders", call.path());
              assertEquals(List.of("a", "b%20c"), call.query().all("tag"));
              assertEquals(
                  "o-a1b2c3d4e5",
                  call.caller().orElseThrow().claim("principalOrgID").orElseThrow());
              return order;
            });
    String answer = Guards.call(guard, Events.sample("vpc-lattice-iam"));
    assertTrue(answer.startsWith("{\"statusCode\":200,\"statusDescription\":\"200 OK\""), answer);
  }

  @Test
  void lattice_unsignedRequest_isNobody() {
    Guard guard =
        Guards.around(EventSource.VPC_LATTICE, events)
            .allowScopes("a")
            .serve((order, call) -> order, Order.input(), Order.output());
    assertEquals(401, Answer.of(Guards.call(guard, Events.sample("vpc-lattice"))).status());
    String claimed =
        Events.sample("vpc-lattice-iam").replace("\"type\": \"AWS_IAM\"", "\"type\": \"NONE\"");
    assertEquals(401, Answer.of(Guards.call(guard, claimed)).status());
  }
}
