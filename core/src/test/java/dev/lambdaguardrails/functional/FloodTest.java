// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SaltedHash;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Violation;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Events;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.Order;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many refusals in one invocation: a bounded number of events, and none uncounted. */
class FloodTest {
  private static final int RECORDS = 10_000;

  private final RecordingEvents events = new RecordingEvents();

  private GuardBuilder records() {
    return Guards.around(EventSource.SQS, events).batch(Batch.PARTIAL);
  }

  private static String batch(String... bodies) {
    List<String> messages = new ArrayList<>();
    for (int at = 0; at < RECORDS; at++) {
      messages.add(Events.message(String.valueOf(at), bodies[at % bodies.length]));
    }
    return Events.batch(messages);
  }

  private int counted() {
    int count = 0;
    for (SecurityEvent event : events.all()) {
      count += event.count();
    }
    return count;
  }

  @Test
  void batch_ofRefusedRecords_isAFewEventsThatCountAll() {
    Guard guard = records().serve((order, call) -> null, Order.input(), Output.none());
    Guards.call(guard, batch("{", "{\"item\":\"a\",\"quantity\":0}", Events.ORDER + "x"));
    assertEquals(10 + 2, events.all().size());
    assertEquals(RECORDS, counted());
    SecurityEvent last = events.all().get(11);
    assertTrue(last.count() > RECORDS / 4, last::toString);
    assertEquals("11", last.recordId());
  }

  @Test
  void batch_ofFailingAndReportedRecords_keepsKindsApart() {
    Guard guard =
        records()
            .mode(Mode.REPORT)
            .serve(
                (order, call) -> {
                  throw new IllegalStateException();
                },
                Order.input(),
                Output.none());
    Guards.call(guard, batch("{\"item\":\"a\",\"quantity\":0}"));
    assertEquals(10 + 2, events.all().size());
    assertEquals(2 * RECORDS, counted());
    for (SecurityEvent event : events.all().subList(10, 12)) {
      assertEquals(RECORDS - 5, event.count());
    }
  }

  @Test
  void flood_ofOneInvocation_isNotThatOfTheNext() {
    Guard guard = records().serve((order, call) -> null, Order.input(), Output.none());
    for (int at = 0; at < 3; at++) {
      Guards.call(guard, batch("{"));
    }
    assertEquals(3 * (10 + 1), events.all().size());
    assertEquals(3 * RECORDS, counted());
  }

  @Test
  void request_ofManyViolations_isOneEventOfTwentyPointers() {
    List<Violation> violations = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      violations.add(Violation.of("/lines/" + at, "Min"));
    }
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .publicAccess()
            .serve(
                (order, call) -> order,
                new Input<>(Order.input().binder(), order -> violations),
                Order.output());
    Guards.call(guard, Events.small(EventSource.HTTP_API));
    assertEquals(20, events.only().pointers().size());
    assertEquals(1, events.only().count());
  }

  // Where it came from.

  private SecurityEvent refused(String event) {
    Guard guard =
        Guards.around(EventSource.HTTP_API, events)
            .allowScopes("other")
            .serve((order, call) -> order, Order.input(), Order.output());
    events.all().clear();
    Guards.call(guard, event);
    return events.only();
  }

  @Test
  void caller_ofAnEvent_isHashedAndJoinsEvents() {
    String event = Events.requestWithScopes(Events.ORDER, "a");
    SecurityEvent first = refused(event);
    assertEquals(SaltedHash.of("anna"), first.caller());
    assertEquals(first.caller(), refused(event).caller());
    assertNotEquals(first.caller(), refused(event.replace("anna", "bert")).caller());
    String principal = event.replace("\"sub\":", "\"principalId\":");
    assertEquals(first.caller(), refused(principal).caller());
    String arn = "arn:aws:iam::111122223333:user/anna";
    String signed =
        Events.small(EventSource.HTTP_API)
            .replace(
                "\"http\":{", "\"authorizer\":{\"iam\":{\"userArn\":\"" + arn + "\"}},\"http\":{");
    assertEquals(SaltedHash.of(arn), refused(signed).caller());
    assertNull(refused(Events.small(EventSource.HTTP_API)).caller());
    assertEquals("203.0.113.7", first.sourceAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\\nb",
        "203.0.113.7, x",
        "zz",
        "1111111111222222222233333333334444444444555555"
      })
  void address_thatIsNone_isLeftOut(String address) {
    String event = Events.small(EventSource.HTTP_API).replace("203.0.113.7", address);
    assertNull(refused(event).sourceAddress());
  }

  @Test
  void hash_afterRenewal_isAnother() {
    String before = SaltedHash.of("user-1");
    assertTrue(before.matches("[0-9a-f]{16}"), before);
    assertEquals(before, SaltedHash.of("user-1"));
    SaltedHash.renew();
    assertNotEquals(before, SaltedHash.of("user-1"));
  }
}
