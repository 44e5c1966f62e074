// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.KeyedHash;
import dev.lambdaguardrails.SaltedHash;
import dev.lambdaguardrails.testing.RecordingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RestorationTest {
  private final RecordingEvents events = new RecordingEvents();
  private final List<String> renewed = new ArrayList<>();

  private Restoration restoration(int millis, AfterRestore... renewals) {
    return new Restoration(
        List.of(renewals),
        millis,
        new SecurityLog(events, EventSource.HTTP_API, "com.acme.Orders", new Modes()));
  }

  @Test
  void restore_done_isNotDoneAgainByAnInvocation() {
    Restoration restoration = restoration(AfterRestore.MILLIS, () -> renewed.add("a"));
    restoration.restored();
    restoration.beforeInvocation();
    assertEquals(List.of("a"), renewed);
  }

  @Test
  void restore_ofManyEnvironments_givesCallersOtherNamesInEach() {
    Restoration restoration = restoration(AfterRestore.MILLIS);
    String beforeTheSnapshot = SaltedHash.of("anna");
    restoration.restored();
    String after = SaltedHash.of("anna");
    assertNotEquals(beforeTheSnapshot, after);
    restoration.beforeInvocation();
    assertEquals(after, SaltedHash.of("anna"));
  }

  @Test
  void restore_ofManyEnvironments_givesHashesOfLinesAnotherKeyInEach() {
    Restoration restoration = restoration(AfterRestore.MILLIS, new HashRenewal());
    KeyedHash hash = KeyedHash.ofProcess();
    String beforeTheSnapshot = hash.of("4111 1111 1111 1111");
    assertEquals(beforeTheSnapshot, hash.of("4111 1111 1111 1111"));
    restoration.restored();
    String after = hash.of("4111 1111 1111 1111");
    assertNotEquals(beforeTheSnapshot, after);
    restoration.beforeInvocation();
    assertEquals(after, hash.of("4111 1111 1111 1111"));
  }

  @Test
  void renewal_thatThrows_failsTheRestoreAndNothingOfItGoesOut() {
    Restoration restoration =
        restoration(
            AfterRestore.MILLIS,
            () -> {
              throw new IllegalStateException("a secret");
            });
    FunctionFailed failed = assertThrows(FunctionFailed.class, restoration::restored);
    assertNull(failed.getCause());
    assertEquals(0, failed.getStackTrace().length);
    assertEquals(false, String.valueOf(failed.getMessage()).contains("a secret"));
    assertEquals("init-failed", events.only().code());
    assertEquals(false, events.only().toString().contains("a secret"));
  }

  @Test
  void renewal_thatFailed_isTriedAgain() {
    List<String> failures = new ArrayList<>(List.of("once"));
    Restoration restoration =
        restoration(
            AfterRestore.MILLIS,
            () -> {
              if (!failures.isEmpty()) {
                failures.clear();
                throw new IllegalStateException();
              }
              renewed.add("a");
            });
    assertThrows(FunctionFailed.class, restoration::restored);
    assertDoesNotThrow(restoration::restored);
    assertEquals(List.of("a"), renewed);
  }

  @Test
  void renewal_thatDoesNotEnd_failsTheRestoreInTime() {
    CountDownLatch never = new CountDownLatch(1);
    Restoration restoration = restoration(20, never::await, () -> renewed.add("late"));
    assertThrows(FunctionFailed.class, restoration::restored);
    assertEquals(List.of(), renewed);
    assertEquals("deadline", events.only().code());
  }
}
