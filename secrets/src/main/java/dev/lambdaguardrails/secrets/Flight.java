// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.aws.http.Budget;

/**
 * One fetch, on one daemon thread, which goes on as long as somebody waits for it: when the last
 * one leaves, it is cut, so that no request is signed before a freeze and sent after it.
 */
final class Flight extends Thread {
  private final LiveSecrets cache;
  private final CachedSecret[] secrets;
  private final boolean forced;
  private final Budget budget;
  private int waiting;
  private boolean landed;
  private boolean cut;

  Flight(LiveSecrets cache, CachedSecret[] secrets, boolean forced, int millis) {
    super("guardrails-secrets");
    setDaemon(true);
    this.cache = cache;
    this.secrets = secrets;
    this.forced = forced;
    this.budget = new Budget(millis);
  }

  /** Nothing that is thrown here reaches the JVM's printer of stack traces. */
  @Override
  public void run() {
    Fetched[] fetched = cache.fetch(secrets, forced, budget);
    try {
      cache.land(this, secrets, fetched);
    } finally {
      synchronized (this) {
        landed = true;
        notifyAll();
      }
    }
  }

  /**
   * Says that somebody waits, until {@link #leave}; false if it was given up, and brings nothing.
   */
  synchronized boolean enter() {
    if (cut) {
      return false;
    }
    waiting++;
    return true;
  }

  /** Says that somebody waits no longer. */
  synchronized void leave() {
    waiting--;
    if (waiting == 0 && !landed) {
      cut = true;
      budget.cut();
      interrupt();
    }
  }

  /**
   * Waits for it.
   *
   * @return whether it has landed in time
   */
  synchronized boolean await(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; !landed && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    return landed;
  }
}
