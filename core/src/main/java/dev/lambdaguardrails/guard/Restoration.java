// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.SaltedHash;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Renews what belongs to one environment, once, before its first invocation: after the restore, or
 * by that invocation where CRaC did not call. Safe for concurrent use.
 */
final class Restoration {
  private final List<AfterRestore> renewals;
  private final int millis;
  private final SecurityLog log;
  private @Nullable RestoreHook hook;
  private volatile boolean renewed;

  /** A restoration whose renewals have so many milliseconds together. */
  Restoration(List<AfterRestore> renewals, int millis, SecurityLog log) {
    this.renewals = List.copyOf(renewals);
    this.millis = millis;
    this.log = log;
  }

  /** Keeps the hook as long as the guard is there. */
  void hold(RestoreHook registered) {
    this.hook = registered;
  }

  /**
   * Renews.
   *
   * @throws RuntimeException that holds nothing, when a renewal fails
   */
  synchronized void restored() {
    Deadline deadline = new Deadline(0);
    try {
      if (!renewed) {
        SaltedHash.renew();
      }
      if (!renewed && !renewals.isEmpty()) {
        deadline.call(new Renewing(renewals), millis);
      }
      renewed = true;
    } catch (Throwable thrown) {
      ErrorMapper.rethrowFatal(thrown);
      throw log.initFailed(thrown);
    } finally {
      deadline.end();
    }
  }

  /** Makes sure that it was renewed, and tells it where CRaC did not see to that. */
  void beforeInvocation() {
    if (!renewed) {
      unrestored();
    }
  }

  private synchronized void unrestored() {
    if (renewed) {
      return;
    }
    String whose = hook == null ? "there is no hook" : "CRaC has not called the hook";
    Notice.tell("ERROR", "this environment was not restored: " + whose, List.of());
    restored();
  }

  /** One round of all renewals. */
  private record Renewing(List<AfterRestore> renewals) implements Callable<@Nullable Void> {
    @Override
    public @Nullable Void call() throws Exception {
      for (AfterRestore renewal : renewals) {
        renewal.renew();
      }
      return null;
    }
  }
}
