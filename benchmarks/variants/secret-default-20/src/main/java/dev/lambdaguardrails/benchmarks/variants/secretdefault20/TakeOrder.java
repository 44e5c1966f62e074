// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.secretdefault20;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.benchmarks.variants.order.Order;
import dev.lambdaguardrails.benchmarks.variants.order.Receipt;
import dev.lambdaguardrails.secrets.SecretValue;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function with twenty secrets that counts the lines of an order, and logs it. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
final class TakeOrder implements GuardedFunction<Order, Receipt> {

  private static final Logger LOG = LoggerFactory.getLogger(TakeOrder.class);

  private final List<SecretValue> keys;

  TakeOrder(
      @Secret("prod/payment-1") SecretValue key1,
      @Secret("prod/payment-2") SecretValue key2,
      @Secret("prod/payment-3") SecretValue key3,
      @Secret("prod/payment-4") SecretValue key4,
      @Secret("prod/payment-5") SecretValue key5,
      @Secret("prod/payment-6") SecretValue key6,
      @Secret("prod/payment-7") SecretValue key7,
      @Secret("prod/payment-8") SecretValue key8,
      @Secret("prod/payment-9") SecretValue key9,
      @Secret("prod/payment-10") SecretValue key10,
      @Secret("prod/payment-11") SecretValue key11,
      @Secret("prod/payment-12") SecretValue key12,
      @Secret("prod/payment-13") SecretValue key13,
      @Secret("prod/payment-14") SecretValue key14,
      @Secret("prod/payment-15") SecretValue key15,
      @Secret("prod/payment-16") SecretValue key16,
      @Secret("prod/payment-17") SecretValue key17,
      @Secret("prod/payment-18") SecretValue key18,
      @Secret("prod/payment-19") SecretValue key19,
      @Secret("prod/payment-20") SecretValue key20) {
    this.keys =
        List.of(
            key1, key2, key3, key4, key5, key6, key7, key8, key9, key10, key11, key12, key13, key14,
            key15, key16, key17, key18, key19, key20);
  }

  @Override
  public Receipt handle(Order order, Invocation call) {
    for (SecretValue key : keys) {
      if (key.matches("")) {
        throw new IllegalStateException();
      }
    }
    LOG.atInfo().addKeyValue("lines", order.lines().size()).log("order taken");
    return new Receipt(order.tenant(), order.lines().size());
  }
}
