// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PrimeWith;
import org.jspecify.annotations.Nullable;

/** Counts tickets of a queue, and fails from the second on. */
@Guarded(EventSource.SQS)
@PrimeWith("prime/messages.json")
final class CountMessages implements GuardedFunction<Ticket, @Nullable Void> {
  private int tickets;

  @Override
  public @Nullable Void handle(Ticket ticket, Invocation call) {
    if (++tickets > 1) {
      throw new IllegalStateException("ticket " + tickets);
    }
    return null;
  }
}
