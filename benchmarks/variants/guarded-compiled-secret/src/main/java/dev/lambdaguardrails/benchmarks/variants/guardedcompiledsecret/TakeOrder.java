// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedcompiledsecret;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.benchmarks.variants.order.Order;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;
import dev.lambdaguardrails.secrets.SecretValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function with a secret that counts the lines of an order, and logs it. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class TakeOrder implements GuardedFunction<Order, Receipt> {

  private static final Logger LOG = LoggerFactory.getLogger(TakeOrder.class);

  private final SecretValue key;

  TakeOrder(@Secret("${PAYMENT_KEY_SECRET}") SecretValue key) {
    this.key = key;
  }

  @Override
  public Receipt handle(Order order, Invocation call) {
    if (key.matches("")) {
      throw new IllegalStateException();
    }
    LOG.atInfo().addKeyValue("lines", order.lines().size()).log("order taken");
    return new Receipt(order.tenant(), order.lines().size());
  }
}
