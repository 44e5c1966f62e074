// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.RequestRefused;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.FakeContext;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers of Cognito: the event goes back with the answer in it, and no other does. */
class TriggerTest {
  private final RecordingEvents events = new RecordingEvents();

  @SuppressWarnings("unchecked") // an object
  private static Map<String, Object> fields(String json) {
    return (Map<String, Object>) Answer.parse(json);
  }

  private Guard guard(EventSource source) {
    return Guards.around(source, events)
        .serve((order, call) -> order, Order.input(), Order.output());
  }

  /** Each documented event, whatever its request is, comes back whole around the answer. */
  @ParameterizedTest
  @EnumSource(names = "COGNITO_.*", mode = EnumSource.Mode.MATCH_ANY)
  void trigger_ofEachKind_goesBackWithTheAnswerInIt(EventSource source) {
    Guard guard =
        Guards.around(source, events)
            .serve((order, call) -> order, Order.ofAnything(), Order.output());
    for (String sample : Events.samples(source)) {
      Map<String, Object> expected = fields(Events.sample(sample));
      expected.put("response", Answer.parse(Events.ORDER));
      assertEquals(expected, fields(Guards.call(guard, Events.sample(sample))));
    }
    assertEquals(List.of(), events.all());
  }

  @ParameterizedTest
  @EnumSource(names = "COGNITO_.*", mode = EnumSource.Mode.MATCH_ANY)
  void trigger_withoutAnAnswer_goesBackUntouched(EventSource source) {
    Guard guard =
        Guards.around(source, events)
            .serve((order, call) -> null, Order.ofAnything(), Output.none());
    for (String sample : Events.samples(source)) {
      Map<String, Object> expected = fields(Events.sample(sample));
      assertEquals(expected, fields(Guards.call(guard, Events.sample(sample))));
    }
  }

  /** All occasions that AWS documents, of every trigger but the senders of codes. */
  private static final List<String> OCCASIONS =
      List.of(
          "COGNITO_PRE_SIGN_UP PreSignUp_SignUp",
          "COGNITO_PRE_SIGN_UP PreSignUp_AdminCreateUser",
          "COGNITO_PRE_SIGN_UP PreSignUp_ExternalProvider",
          "COGNITO_POST_CONFIRMATION PostConfirmation_ConfirmSignUp",
          "COGNITO_POST_CONFIRMATION PostConfirmation_ConfirmForgotPassword",
          "COGNITO_PRE_AUTHENTICATION PreAuthentication_Authentication",
          "COGNITO_POST_AUTHENTICATION PostAuthentication_Authentication",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_HostedAuth",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_Authentication",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_NewPasswordChallenge",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_AuthenticateDevice",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_RefreshTokens",
          "COGNITO_PRE_TOKEN_GENERATION TokenGeneration_ClientCredentials",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_SignUp",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_AdminCreateUser",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_ResendCode",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_ForgotPassword",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_UpdateUserAttribute",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_VerifyUserAttribute",
          "COGNITO_CUSTOM_MESSAGE CustomMessage_Authentication",
          "COGNITO_DEFINE_CHALLENGE DefineAuthChallenge_Authentication",
          "COGNITO_CREATE_CHALLENGE CreateAuthChallenge_Authentication",
          "COGNITO_VERIFY_CHALLENGE VerifyAuthChallengeResponse_Authentication",
          "COGNITO_USER_MIGRATION UserMigration_Authentication",
          "COGNITO_USER_MIGRATION UserMigration_ForgotPassword");

  /** Each occasion is its own trigger's, in each version, and no other's. */
  @ParameterizedTest
  @EnumSource(names = "COGNITO_.*", mode = EnumSource.Mode.MATCH_ANY)
  void occasion_ofEachTrigger_isItsAlone(EventSource source) {
    Guard guard = guard(source);
    int served = 0;
    for (String row : OCCASIONS) {
      String event = Events.trigger(row.substring(row.indexOf(' ') + 1), Events.ORDER);
      boolean own = row.startsWith(source + " ");
      for (String version : List.of("1", "2", "3")) {
        String sent = event.replace("\"version\":\"1\"", "\"version\":\"" + version + '"');
        if (own) {
          assertTrue(Guards.call(guard, sent).endsWith(",\"response\":" + Events.ORDER + "}"), row);
          served++;
        } else {
          assertThrows(RequestRefused.class, () -> Guards.call(guard, sent), row);
        }
      }
    }
    assertTrue(served > 0);
  }

  /** Codes that only a key of the owner's opens, and what Cognito may send besides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CustomEmailSender_SignUp",
        "CustomEmailSender_AccountTakeOverNotification",
        "CustomSMSSender_Authentication",
        "CustomSMSSender_ForgotPassword",
        "InboundFederation_ExternalProvider"
      })
  void trigger_thatHasNoSource_isRefusedByAll(String trigger) {
    for (EventSource source : EventSource.values()) {
      if (source.name().startsWith("COGNITO_")) {
        String event = Events.trigger(trigger, Events.ORDER);
        assertThrows(RequestRefused.class, () -> Guards.call(guard(source), event));
        assertEquals("event-source", events.only().code());
        events.all().clear();
      }
    }
  }

  @Test
  void trigger_namesItsUser() {
    Guard guard =
        Guards.around(EventSource.COGNITO_USER_MIGRATION, events)
            .serve(
                (order, call) -> {
                  assertEquals(List.of("anna"), call.attributes().all("userName"));
                  assertEquals(List.of("eu-west-1_a1b2c3d4e"), call.attributes().all("userPoolId"));
                  assertEquals(List.of("1"), call.attributes().all("version"));
                  assertEquals(
                      List.of("UserMigration_Authentication"),
                      call.attributes().all("triggerSource"));
                  return null;
                },
                Order.ofAnything(),
                Output.none());
    Guards.call(guard, Events.sample("cognito-user-migration"));
    assertEquals(List.of(), events.all());
  }

  @Test
  void texts_thatNeedEscapes_goBackAsTheyCame() {
    String event =
        Events.trigger("PreSignUp_SignUp", Events.ORDER)
            .replace("\"anna\"", "\"a\\\"\\\\\\n\\u0000\\ud83d\\ude00\"")
            .replace("{\"version\"", "{\"new\\\"one\":[{\"a\":1.50e3}],\"version\"");
    Map<String, Object> expected = fields(event);
    expected.put("response", Answer.parse(Events.ORDER));
    assertEquals(expected, fields(Guards.call(guard(EventSource.COGNITO_PRE_SIGN_UP), event)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PreSignUp",
        "PreSignUp_",
        "_SignUp",
        "PreSignUp_signup",
        "presignup_SignUp",
        "PreSignUp_SignUp ",
        "PreSignUp_Authentication",
        "PreSignUp_SignUp_SignUp",
        "PostConfirmation_ConfirmSignUp",
        "PreSignUp_Other",
        ""
      })
  void trigger_thatIsUnknownOrAnother_isRefused(String trigger) {
    Guard guard = guard(EventSource.COGNITO_PRE_SIGN_UP);
    assertThrows(
        RequestRefused.class, () -> Guards.call(guard, Events.trigger(trigger, Events.ORDER)));
    assertEquals("event-source", events.only().code());
    assertEquals(EventSource.COGNITO_PRE_SIGN_UP, events.only().source());
  }

  @Test
  void trigger_ofAnotherVersion_isRefused() {
    Guard guard = guard(EventSource.COGNITO_PRE_SIGN_UP);
    String event = Events.trigger("PreSignUp_SignUp", Events.ORDER);
    assertThrows(
        RequestRefused.class,
        () -> Guards.call(guard, event.replace("\"version\":\"1\"", "\"version\":\"4\"")));
    assertEquals("event-source", events.only().code());
  }

  @Test
  void request_thatIsRefused_isAnErrorThatHoldsNothing() {
    Guard guard = guard(EventSource.COGNITO_PRE_SIGN_UP);
    String event = Events.trigger("PreSignUp_SignUp", "{\"canary\":1}");
    RequestRefused refused = assertThrows(RequestRefused.class, () -> Guards.call(guard, event));
    assertEquals(FakeContext.REQUEST_ID, refused.correlationId());
    assertFalse(String.valueOf(refused.getMessage()).contains("canary"));
    assertEquals("unknown-field", events.only().code());
  }

  @Test
  void function_thatFailsOrAnswersNothing_isAnError() {
    Guard guard =
        Guards.around(EventSource.COGNITO_PRE_SIGN_UP, events)
            .serve(
                (order, call) -> {
                  if (order.quantity() == 2) {
                    throw new AssertionError();
                  }
                  return null;
                },
                Order.input(),
                Order.output());
    String failing = Events.trigger("PreSignUp_SignUp", Events.ORDER);
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, failing));
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, failing.replace(":2}", ":1}")));
    assertEquals(List.of("function-failed", "answer-missing"), events.codes());
  }

  @Test
  void pool_thatIsNotListed_isRefused() {
    Guard guard =
        Guards.around(EventSource.COGNITO_PRE_SIGN_UP, events)
            .trust(List.of(), List.of("p1"), List.of())
            .serve((order, call) -> order, Order.input(), Order.output());
    String event = Events.trigger("PreSignUp_SignUp", Events.ORDER);
    assertTrue(Guards.call(guard, event).endsWith(",\"response\":" + Events.ORDER + "}"));
    assertThrows(RequestRefused.class, () -> Guards.call(guard, event.replace("\"p1\"", "\"p2\"")));
    assertEquals("event-origin", events.only().code());
  }

  @Test
  void answer_thatIsTooLargeWithItsEvent_isAFault() {
    Guard guard =
        Guards.around(EventSource.COGNITO_CUSTOM_MESSAGE, events)
            .serve(
                (order, call) -> new Order("x".repeat(6 * 1024 * 1024 - 100), 1),
                Order.input(),
                Order.output());
    String event = Events.trigger("CustomMessage_SignUp", Events.ORDER);
    assertThrows(FunctionFailed.class, () -> Guards.call(guard, event));
    assertEquals("answer-too-large", events.only().code());
  }
}
