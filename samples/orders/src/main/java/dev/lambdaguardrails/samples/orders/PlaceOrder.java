// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /{tenant}/orders}: takes an order. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
@Maps(error = OrderExists.class, status = 409, code = "order-exists")
final class PlaceOrder implements GuardedFunction<NewOrder, Response<Receipt>> {
  private static final Logger LOG = LoggerFactory.getLogger(PlaceOrder.class);

  private final Orders orders;

  PlaceOrder() {
    this(new OrdersInMemory());
  }

  PlaceOrder(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Response<Receipt> handle(NewOrder order, Invocation call) throws OrderExists {
    Receipt receipt = orders.place(order);
    // The address is marked sensitive: the line says that there was one.
    LOG.atInfo()
        .addKeyValue("order_id", receipt.id())
        .addKeyValue("email", order.email())
        .log("placed for {}, confirmed to email={}", order.tenant(), order.email());
    return Response.of(201, receipt)
        .header("Location", "/" + order.tenant() + "/orders/" + receipt.id());
  }
}
