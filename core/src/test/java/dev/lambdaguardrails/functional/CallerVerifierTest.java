// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A verifier that stands in the place of the front door's word. */
class CallerVerifierTest {
  private static final String ARN =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/50dc6c495c0c9188";

  private final RecordingEvents events = new RecordingEvents();

  private GuardBuilder around(CallerVerifier verifier) {
    return Guards.around(EventSource.HTTP_API, events).callers(verifier);
  }

  private static int status(GuardBuilder rules, String event) {
    Guard guard = rules.serve((none, call) -> null, Input.none(), Output.none());
    return Answer.of(Guards.call(guard, event)).status();
  }

  private static final String EVENT = Events.requestWithScopes(null, "a");

  @Test
  void caller_thatIsVerified_isTheOneWhomTheRulesAsk() {
    CallerVerifier bob = headers -> Caller.of(Map.of("sub", "bob"), Set.of("b"));
    assertEquals(204, status(around(bob).allowScopes("b"), EVENT));
    // What the front door says is not asked beside it.
    assertEquals(403, status(around(bob).allowScopes("a"), EVENT));
  }

  @Test
  void request_thatBringsNothing_comesFromNobody() {
    assertEquals(401, status(around(headers -> null).allowScopes("a"), EVENT));
    assertEquals("caller-unknown", events.only().code());
    assertEquals(204, status(around(headers -> null).publicAccess(), EVENT));
  }

  @Test
  void token_thatDoesNotHold_isRefusedEvenWhereEverybodyMay() {
    CallerVerifier refusing =
        headers -> {
          throw Refusal.of(RefusalCode.TOKEN);
        };
    assertEquals(401, status(around(refusing).publicAccess(), EVENT));
    assertEquals("token", events.only().code());
  }

  @Test
  void token_thatDoesNotHold_inReport_tellsNobody() {
    CallerVerifier refusing =
        headers -> {
          throw Refusal.of(RefusalCode.TOKEN);
        };
    GuardBuilder guard = around(refusing).mode(Control.ACCESS, Mode.REPORT).publicAccess();
    assertEquals(204, status(guard, EVENT));
    assertEquals(Mode.REPORT, events.only().mode());
  }

  @Test
  void key_thatCannotBeFetched_is503() {
    CallerVerifier down =
        headers -> {
          throw Fault.of(FaultCode.KEYS_UNAVAILABLE);
        };
    assertEquals(503, status(around(down).allowScopes("a"), EVENT));
    assertEquals("keys-unavailable", events.only().code());
  }

  @Test
  void verifier_alone_statesNotWhoMayCall() {
    GuardBuilder guard = around(headers -> null);
    assertThrows(Misconfiguration.class, () -> status(guard, EVENT));
  }

  @Test
  void albOidc_thatCannotStand_isAMisconfiguration() {
    for (EventSource source : new EventSource[] {EventSource.HTTP_API, EventSource.SQS}) {
      assertThrows(Misconfiguration.class, () -> Guards.around(source, events).albOidc(ARN, ""));
    }
    GuardBuilder balancer = Guards.around(EventSource.ALB, events);
    assertThrows(Misconfiguration.class, () -> balancer.albOidc("front", ""));
    String event = Events.request(EventSource.ALB, null);
    assertEquals(401, status(balancer.albOidc(ARN, "").allowScopes("a"), event));
    String forged =
        Events.request(EventSource.ALB, null, null, ",\"x-amzn-oidc-data\":\"e30.e30.e30\"");
    assertEquals(
        401,
        status(Guards.around(EventSource.ALB, events).albOidc(ARN, "").publicAccess(), forged));
  }
}
