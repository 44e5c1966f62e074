// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionCallTest {

  @Test
  void call_leftBehind_isNeverDone() throws InterruptedException {
    FunctionCall<String> call = new FunctionCall<>(() -> "late");
    assertFalse(call.await(1));
    assertTrue(call.leave());
    assertFalse(call.run(), "its thread may serve another");
    assertFalse(call.leave());
  }

  @Test
  void call_done_isNeverLeftBehind() throws Throwable {
    FunctionCall<String> call = new FunctionCall<>(() -> "in time");
    assertTrue(call.run());
    assertTrue(call.await(1));
    assertFalse(call.leave());
    assertEquals("in time", call.result());
  }

  @Test
  void call_thatThrows_throwsTheSameHere() {
    Error error = new AssertionError();
    FunctionCall<String> call =
        new FunctionCall<>(
            () -> {
              throw error;
            });
    assertTrue(call.run());
    assertSame(error, assertThrows(AssertionError.class, call::result));
  }

  @Test
  void calls_oneAfterTheOther_areOfOneThread() throws Throwable {
    Deadline deadline = new Deadline(1);
    Set<Thread> threads = new HashSet<>();
    for (int call = 0; call < 100; call++) {
      deadline.expectCall();
      threads.add(deadline.call(Thread::currentThread, 60_000));
    }
    deadline.end();
    assertEquals(1, threads.size());
    assertFalse(threads.contains(Thread.currentThread()));
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void interrupt_ofAnIdleThread_doesNotReachTheNextCall() throws Throwable {
    Deadline deadline = new Deadline(1);
    for (int call = 0; call < 20; call++) {
      Thread thread = deadline.call(Thread::currentThread, 60_000);
      thread.interrupt();
      assertFalse(deadline.call(() -> Thread.currentThread().isInterrupted(), 60_000));
    }
    deadline.end();
  }
}
