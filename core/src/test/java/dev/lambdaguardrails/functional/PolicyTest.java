// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user's own rule, and how rules go together: all of them must admit. */
class PolicyTest {
  private final RecordingEvents events = new RecordingEvents();
  private final List<String> asked = new ArrayList<>();

  private int status(GuardBuilder rules, String event) {
    Guard guard =
        rules.serveHandler(
            (input, context) -> null,
            dev.lambdaguardrails.bind.Input.none(),
            dev.lambdaguardrails.bind.Output.none());
    return Answer.of(Guards.call(guard, event)).status();
  }

  private GuardBuilder around() {
    return Guards.around(EventSource.HTTP_API, events);
  }

  private AccessPolicy policy(String name, boolean admits) {
    return call -> {
      asked.add(name);
      return admits;
    };
  }

  @Test
  void policy_decides() {
    String event = Events.requestWithScopes(null, "a");
    assertEquals(204, status(around().allowIf(policy("yes", true)), event));
    assertEquals(403, status(around().allowIf(policy("no", false)), event));
    assertEquals("access-denied", events.only().code());
  }

  @Test
  void policy_ofACallerWhoIsUnknown_isAskedAndItsNoIs401() {
    String event = Events.request(EventSource.HTTP_API, null);
    assertEquals(204, status(around().allowIf(policy("yes", true)), event));
    assertEquals(401, status(around().allowIf(policy("no", false)), event));
  }

  @Test
  void policies_behindARuleThatDoesNotAdmit_areNotAsked() {
    String event = Events.requestWithScopes(null, "a");
    GuardBuilder rules = around().allowIf(policy("first", true)).allowScopes("b");
    assertEquals(403, status(rules, event));
    assertEquals(List.of(), asked);
  }

  @Test
  void rules_ofEveryKind_mustAllAdmit() {
    String event =
        Events.requestWithScopes(null, "a")
            .replace("\"claims\":{", "\"claims\":{\"cognito:groups\":\"[g h]\",")
            .replace("\"rawPath\"", "\"pathParameters\":{\"id\":\"anna\"},\"rawPath\"");
    for (int wrong = -1; wrong < 5; wrong++) {
      GuardBuilder rules =
          around()
              .allowScopes(wrong == 0 ? "x" : "a")
              .allowGroups("cognito:groups", wrong == 1 ? "x" : "h")
              .allowOwner("sub", wrong == 2 ? "path.other" : "path.id")
              .allowIf(policy("one", wrong != 3))
              .allowIf(policy("two", wrong != 4));
      assertEquals(wrong < 0 ? 204 : 403, status(rules, event), "rule " + wrong);
    }
  }

  @Test
  void policy_thatThrows_admitsNobodyAndIsAFault() {
    String event = Events.requestWithScopes(null, "a");
    AccessPolicy broken =
        call -> {
          throw new java.io.IOException("secret");
        };
    assertEquals(500, status(around().allowIf(broken), event));
    assertEquals("control-failed", events.only().code());
  }

  @Test
  void policy_thatFindsADependencyDown_answersItsFault() {
    AccessPolicy down =
        call -> {
          throw Fault.of(FaultCode.SECRET_UNAVAILABLE);
        };
    assertEquals(503, status(around().allowIf(down), Events.requestWithScopes(null, "a")));
  }

  @Test
  void policy_inReport_recordsAndLetsPass() {
    GuardBuilder rules =
        around()
            .mode(dev.lambdaguardrails.Control.ACCESS, dev.lambdaguardrails.Mode.REPORT)
            .allowIf(policy("no", false));
    assertEquals(204, status(rules, Events.requestWithScopes(null, "a")));
    assertEquals("access-denied", events.only().code());
  }

  @Test
  void rules_besidePublicAccess_areAMisconfiguration() {
    assertThrows(
        Misconfiguration.class,
        () -> status(around().publicAccess().allowIf(policy("yes", true)), ""));
    assertThrows(
        Misconfiguration.class,
        () -> status(around().publicAccess().allowOwner("sub", "path.id"), ""));
  }

  @Test
  void rules_ofNothing_areAMisconfiguration() {
    assertThrows(Misconfiguration.class, () -> around().allowGroups("cognito:groups"));
    assertThrows(Misconfiguration.class, () -> around().allowGroups("cognito:groups", ""));
    assertThrows(Misconfiguration.class, () -> around().allowGroups("", "a"));
    assertThrows(Misconfiguration.class, () -> around().allowRoles());
    assertThrows(Misconfiguration.class, () -> around().allowRoles("admin"));
    assertThrows(Misconfiguration.class, () -> around().allowOwner("", "path.id"));
  }
}
