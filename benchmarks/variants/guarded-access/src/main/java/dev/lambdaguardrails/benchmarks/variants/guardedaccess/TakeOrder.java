// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedaccess;

import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.AllowIf;
import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.benchmarks.variants.order.Order;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;
import dev.lambdaguardrails.validation.injection.InjectionDetection;

/** A function that counts the lines of an order, for whom each kind of rule admits. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
@AllowGroups("staff")
@AllowOwner(claim = "custom:tenant", of = "path.tenant")
@AllowIf(OverTls.class)
@InjectionDetection(exempt = "Measured without it: authorize, bind, validate, answer.")
final class TakeOrder implements GuardedFunction<Order, Receipt> {

  @Override
  public Receipt handle(Order order, Invocation call) {
    return new Receipt(order.tenant(), order.lines().size());
  }
}
