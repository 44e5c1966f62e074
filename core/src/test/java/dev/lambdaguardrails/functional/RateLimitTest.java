// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.testing.Answer;
import dev.lambdaguardrails.testing.Guards;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one may call, as the guard asks whatever counts. */
class RateLimitTest {
  private final RecordingEvents events = new RecordingEvents();
  private final List<String> keys = new ArrayList<>();
  private long wait;

  private final RateLimitStore store =
      (key, requests, seconds) -> {
        keys.add(requests + "/" + seconds + ' ' + key.substring(key.lastIndexOf(' ') + 1));
        return wait;
      };

  private GuardBuilder around() {
    return Guards.around(EventSource.HTTP_API, events);
  }

  private static Answer answer(GuardBuilder rules, String address, String claims) {
    Guard guard = rules.serve((none, call) -> null, Input.none(), Output.none());
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\"/\",\"rawQueryString\":\"\",\"headers\":{},"
            + "\"requestContext\":{\"domainName\":\"a.execute-api.b\",\"http\":{\"method\":"
            + "\"POST\",\"sourceIp\":\""
            + address
            + "\"},\"authorizer\":{\"jwt\":{\"claims\":{"
            + claims
            + "},\"scopes\":[\"a\"]}}},\"isBase64Encoded\":false}";
    return Answer.of(Guards.call(guard, event));
  }

  private Answer answer(GuardBuilder rules) {
    return answer(rules, "192.0.2.7", "\"sub\":\"anna\"");
  }

  @Test
  void request_withinTheLimit_isServed() {
    GuardBuilder rules = around().allowScopes("a");
    rules.rateLimit(RatePer.CLAIM, "sub", 5, 60, store);
    rules.rateLimit(RatePer.SOURCE_IP, "sub", 9, 1, store);
    assertEquals(204, answer(rules).status());
    // The address before anything else, the caller once it may call.
    assertEquals(List.of("9/1 192.0.2.7", "5/60 anna"), keys);
  }

  @Test
  void request_beyondTheLimit_is429WithTheTimeToWait() {
    wait = 17;
    for (RatePer per : RatePer.values()) {
      Answer answer = answer(around().allowScopes("a").rateLimit(per, "sub", 5, 60, store));
      assertEquals(429, answer.status());
      assertEquals("17", answer.header("Retry-After"));
      assertNull(answer.header("WWW-Authenticate"));
      assertFalse(answer.body().contains("anna"));
      assertEquals("rate-limit", events.only().code());
      assertEquals("excess_rate_limit_exceeded", events.only().vocabulary());
      assertEquals("192.0.2.7", events.only().sourceAddress());
      events.all().clear();
    }
  }

  @Test
  void caller_thatMayNot_countsForNobody() {
    GuardBuilder rules = around().allowScopes("b");
    rules.rateLimit(RatePer.CLAIM, "sub", 5, 60, store);
    assertEquals(403, answer(rules).status());
    assertEquals(List.of(), keys);
  }

  @Test
  void callers_withoutTheClaim_countTogether() {
    GuardBuilder rules = around().publicAccess();
    rules.rateLimit(RatePer.CLAIM, "tenant", 5, 60, store);
    answer(rules);
    answer(rules, "192.0.2.8", "\"tenant\":\"[a b]\"");
    assertEquals(List.of("5/60 ", "5/60 "), keys);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7:4711, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:DB8:1:2::ffff, 20010db800010002/64",
    "[2001:db8:1:2::9]:443, 20010db800010002/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:3::1, 20010db800010003/64",
    "192.0.2.007, ''",
    "192.0.2, ''",
    "192.0.2.256, ''",
    "192.0.2.7.8, ''",
    "beef, ''",
    "localhost, ''",
    "fe80::1%eth0, ''",
    "1:2:3, ''",
    "[2001:db8::1, ''",
    "'', ''"
  })
  void address_inAnySpelling_isThatOfItsNetwork(String address, String network) {
    GuardBuilder rules = around().publicAccess();
    rules.rateLimit(RatePer.SOURCE_IP, "sub", 5, 60, store);
    assertEquals(204, answer(rules, address, "").status());
    assertEquals(List.of("5/60 " + network), keys);
  }

  @Test
  void keys_ofTwoRules_areNotTheSame() {
    List<String> whole = new ArrayList<>();
    RateLimitStore recording =
        (key, requests, seconds) -> {
          whole.add(key);
          return 0;
        };
    GuardBuilder rules = around().publicAccess();
    rules.rateLimit(RatePer.CLAIM, "sub", 5, 60, recording);
    rules.rateLimit(RatePer.CLAIM, "sub", 50, 600, recording);
    rules.rateLimit(RatePer.CLAIM, "tenant", 5, 60, recording);
    rules.rateLimit(RatePer.SOURCE_IP, "sub", 5, 60, recording);
    answer(rules, "", "");
    assertEquals(4, whole.stream().distinct().count(), whole::toString);
  }

  @Test
  void store_thatFails_is503() {
    GuardBuilder rules = around().publicAccess();
    rules.rateLimit(
        RatePer.CLAIM,
        "sub",
        5,
        60,
        (key, requests, seconds) -> {
          throw new IllegalStateException("anna");
        });
    assertEquals(503, answer(rules).status());
    assertEquals("rate-unknown", events.only().code());
    assertFalse(events.only().fields().toString().contains("anna"));
  }

  @Test
  void limit_inReport_isToldAndServed() {
    wait = 1;
    GuardBuilder rules = around().publicAccess().mode(Control.ACCESS, Mode.REPORT);
    rules.rateLimit(RatePer.SOURCE_IP, "sub", 5, 60, store);
    assertEquals(204, answer(rules).status());
    assertEquals(Mode.REPORT, events.only().mode());
  }

  @Test
  void limit_thatCannotStand_isAMisconfiguration() {
    for (int[] each : new int[][] {{0, 1}, {1_000_001, 1}, {1, 0}, {1, 86_401}}) {
      assertThrows(
          Misconfiguration.class,
          () -> around().rateLimit(RatePer.CLAIM, "sub", each[0], each[1], store));
    }
    assertThrows(Misconfiguration.class, () -> around().rateLimit(RatePer.CLAIM, " ", 1, 1, store));
    GuardBuilder records = Guards.around(EventSource.SQS, events);
    records.rateLimit(RatePer.SOURCE_IP, "sub", 1, 1, store);
    assertThrows(
        Misconfiguration.class,
        () -> records.serve((none, call) -> null, Input.none(), Output.none()));
    assertTrue(keys.isEmpty());
  }
}
