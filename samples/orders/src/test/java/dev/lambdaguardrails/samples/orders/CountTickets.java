// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

/** Answers how many tickets it was called with; all of it is compiled. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class CountTickets implements GuardedFunction<Ticket, Count> {
  private int tickets;

  @Override
  public Count handle(Ticket ticket, Invocation call) {
    return new Count(++tickets);
  }
}
