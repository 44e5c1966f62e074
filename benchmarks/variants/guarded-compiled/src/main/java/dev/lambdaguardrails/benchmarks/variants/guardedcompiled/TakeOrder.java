// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedcompiled;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.benchmarks.variants.order.Order;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;
import dev.lambdaguardrails.validation.injection.InjectionDetection;

/** A function that counts the lines of an order, for anybody. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
@InjectionDetection(exempt = "Measured without it: bind, validate, answer.")
final class TakeOrder implements GuardedFunction<Order, Receipt> {

  @Override
  public Receipt handle(Order order, Invocation call) {
    return new Receipt(order.tenant(), order.lines().size());
  }
}
