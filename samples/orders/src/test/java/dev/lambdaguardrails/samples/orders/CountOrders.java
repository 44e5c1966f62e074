// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

/** Answers how many orders it was called with. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class CountOrders implements GuardedFunction<NewOrder, Count> {
  private int orders;

  @Override
  public Count handle(NewOrder order, Invocation call) {
    return new Count(++orders);
  }
}
