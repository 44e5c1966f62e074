// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PrimeWith;

/** Its event is of a caller that it does not admit. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:all")
@PrimeWith("prime/order.json")
final class PrimeWithRefusedEvent implements GuardedFunction<NewOrder, Count> {
  @Override
  public Count handle(NewOrder order, Invocation call) {
    return new Count(1);
  }
}
