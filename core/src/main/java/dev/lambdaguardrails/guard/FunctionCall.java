// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Work that one thread does while another waits for it: it ends done, or left behind, and never
 * both.
 *
 * @param <T> what the work returns
 */
final class FunctionCall<T extends @Nullable Object> {
  private enum State {
    RUNNING,
    DONE,
    LEFT_BEHIND
  }

  private final Callable<T> work;
  private final @Nullable CurrentInvocation invocation = CurrentInvocation.ofThread();
  private final Thread waiting = Thread.currentThread();
  private volatile State state = State.RUNNING;
  private volatile boolean parked;
  private @Nullable T result;
  private @Nullable Throwable thrown;

  /** Work that this thread will wait for. */
  FunctionCall(Callable<T> work) {
    this.work = work;
  }

  /** Does the work on this thread; false if nobody waits for it any more. */
  boolean run() {
    try {
      result = invocation == null ? work.call() : of(invocation);
    } catch (Throwable failure) {
      thrown = failure;
    }
    if (!ends(State.DONE)) {
      return false;
    }
    if (parked) {
      LockSupport.unpark(waiting);
    }
    return true;
  }

  private T of(CurrentInvocation carried) throws Exception {
    carried.enter();
    try {
      return work.call();
    } finally {
      carried.leave();
    }
  }

  /**
   * Waits until it is done; false if that takes longer.
   *
   * @throws InterruptedException if this thread is interrupted before
   */
  boolean await(long nanos) throws InterruptedException {
    Spin spin = new Spin();
    while (spin.more()) {
      if (state != State.RUNNING) {
        return true;
      }
    }
    long from = System.nanoTime();
    while (state == State.RUNNING) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long left = nanos - (System.nanoTime() - from);
      if (left <= 0) {
        return false;
      }
      parked = true;
      if (state == State.RUNNING) {
        LockSupport.parkNanos(this, left);
      }
    }
    return true;
  }

  /** Waits no more; false if it is done. */
  boolean leave() {
    return ends(State.LEFT_BEHIND);
  }

  /** What the work returned, or throws what it threw, once it is done. */
  @SuppressWarnings("NullAway") // null only where T is
  T result() throws Throwable {
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }

  private synchronized boolean ends(State end) {
    if (state != State.RUNNING) {
      return false;
    }
    state = end;
    return true;
  }
}
