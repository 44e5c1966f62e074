// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the wait for the function before Lambda ends the function.
 *
 * <p>The function runs on a thread of its own: one that neither returns nor answers an interrupt
 * cannot keep the guard from its orderly answer. It is interrupted and left behind; what it still
 * does goes nowhere. Safe for concurrent use.
 */
final class Deadline {
  private final int marginMillis;
  private final ArrayDeque<FunctionThread> idle = new ArrayDeque<>();
  private boolean ended;

  Deadline(int marginMillis) {
    this.marginMillis = marginMillis;
  }

  /** Wakes the thread of a call that comes soon, so that it need not be waited for. */
  void expectCall() {
    if (Spin.POINTLESS) {
      return;
    }
    FunctionThread thread;
    synchronized (idle) {
      thread = idle.peekLast();
    }
    if (thread != null) {
      thread.wake();
    }
  }

  /** Whether only the margin of the time is left. */
  boolean isOver(Context context) {
    return context.getRemainingTimeInMillis() <= marginMillis;
  }

  /**
   * What the work behind a call returns, or throws: it has half of the margin too.
   *
   * @throws Fault {@link FaultCode#DEADLINE} when no more is left than that
   */
  <T extends @Nullable Object> T callBehind(Callable<T> work, Context context) throws Throwable {
    return call(work, context.getRemainingTimeInMillis() - marginMillis / 2);
  }

  /**
   * What the work returns, or throws.
   *
   * @throws Fault {@link FaultCode#DEADLINE} when only the margin of the time is left
   */
  <T extends @Nullable Object> T call(Callable<T> work, Context context) throws Throwable {
    return call(work, context.getRemainingTimeInMillis() - marginMillis);
  }

  /**
   * What the work returns, or throws.
   *
   * @throws Fault {@link FaultCode#DEADLINE} when so much time is over
   */
  <T extends @Nullable Object> T call(Callable<T> work, int millis) throws Throwable {
    if (millis <= 0) {
      throw Fault.of(FaultCode.DEADLINE);
    }
    FunctionThread thread = thread();
    FunctionCall<T> call = new FunctionCall<>(work);
    thread.give(call);
    try {
      if (!call.await(TimeUnit.MILLISECONDS.toNanos(millis)) && call.leave()) {
        thread.end();
        throw Fault.of(FaultCode.DEADLINE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (call.leave()) {
        thread.end();
      } else {
        idle(thread);
      }
      throw Fault.of(FaultCode.CONTROL_FAILED, e);
    }
    idle(thread);
    return call.result();
  }

  /** Takes no more work, and ends its threads. */
  void end() {
    synchronized (idle) {
      ended = true;
      for (FunctionThread thread : idle) {
        thread.end();
      }
      idle.clear();
    }
  }

  /** A thread for one call; {@link #idle} takes it back, unless it was left behind. */
  FunctionThread thread() {
    synchronized (idle) {
      FunctionThread thread = idle.pollLast();
      return thread == null ? FunctionThread.start() : thread;
    }
  }

  /** Takes back a thread whose call is done. */
  void idle(FunctionThread thread) {
    synchronized (idle) {
      if (!ended) {
        idle.addLast(thread);
        return;
      }
    }
    thread.end();
  }
}
