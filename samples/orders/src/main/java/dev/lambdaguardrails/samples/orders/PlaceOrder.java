// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.Response;

/** {@code POST /{tenant}/orders}: takes an order. */
@Guarded(EventSource.HTTP_API)
@AllowScopes("orders:write")
@Maps(error = OrderExists.class, status = 409, code = "order-exists")
final class PlaceOrder implements GuardedFunction<NewOrder, Response<Receipt>> {
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
    return Response.of(201, receipt)
        .header("Location", "/" + order.tenant() + "/orders/" + receipt.id());
  }
}
