// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

/** Throws the canary where it is built. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class LeakyConstructor implements GuardedFunction<OrderQuery, OrderPage> {

  LeakyConstructor() {
    throw new IllegalStateException(Canary.TEXT, new Exception(Canary.TEXT));
  }

  @Override
  public OrderPage handle(OrderQuery query, Invocation call) {
    throw new IllegalStateException();
  }
}
