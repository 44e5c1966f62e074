// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that does one call after the other, until one is left behind on it. Calls are
 * given by one thread at a time, each when the one before is done.
 */
final class FunctionThread implements Runnable {
  private final Thread thread;
  private volatile @Nullable FunctionCall<?> given;
  private volatile boolean parked;
  private volatile boolean ended;

  private FunctionThread() {
    this.thread = new Thread(this, "guarded-function");
    thread.setDaemon(true);
  }

  static FunctionThread start() {
    FunctionThread started = new FunctionThread();
    started.thread.start();
    return started;
  }

  /** Makes it look for a call that will be given soon. */
  void wake() {
    if (parked) {
      LockSupport.unpark(thread);
    }
  }

  /** Gives it a call. */
  void give(FunctionCall<?> call) {
    given = call;
    wake();
  }

  /** Asks what it does to stop, and gives it no more. */
  void end() {
    ended = true;
    thread.interrupt();
  }

  @Override
  public void run() {
    boolean more = true;
    while (more) {
      more = runNext();
    }
  }

  /** Runs one call, and keeps nothing of it; false at the end. */
  private boolean runNext() {
    FunctionCall<?> call = next();
    return call != null && call.run();
  }

  /** The next call; null at the end. */
  private @Nullable FunctionCall<?> next() {
    Spin spin = new Spin();
    FunctionCall<?> call = given;
    while (call == null && !ended) {
      if (!spin.more()) {
        park();
        spin = new Spin();
      }
      call = given;
    }
    given = null;
    Thread.interrupted();
    return call;
  }

  private void park() {
    // What a call before left of an interrupt would keep it from sleeping.
    Thread.interrupted();
    parked = true;
    if (given == null && !ended) {
      LockSupport.park(this);
    }
    parked = false;
  }
}
