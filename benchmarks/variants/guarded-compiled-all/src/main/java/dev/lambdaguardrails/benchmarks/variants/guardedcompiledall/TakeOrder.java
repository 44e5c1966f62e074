// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedcompiledall;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.benchmarks.variants.order.Order;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;

/** A function that counts the lines of an order. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class TakeOrder implements GuardedFunction<Order, Receipt> {

  @Override
  public Receipt handle(Order order, Invocation call) {
    return new Receipt(order.tenant(), order.lines().size());
  }
}
