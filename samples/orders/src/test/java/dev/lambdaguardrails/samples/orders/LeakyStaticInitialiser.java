// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

/** Throws the canary where its class is initialised. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class LeakyStaticInitialiser implements GuardedFunction<OrderQuery, OrderPage> {
  private static final int FAILS = Integer.parseInt(Canary.TEXT);

  @Override
  public OrderPage handle(OrderQuery query, Invocation call) {
    throw new IllegalStateException(String.valueOf(FAILS));
  }
}
