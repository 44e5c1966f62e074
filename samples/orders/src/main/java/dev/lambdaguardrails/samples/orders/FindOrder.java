// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Maps;
import java.util.List;

/** {@code GET /{tenant}/orders/{id}?page=&size=}: finds an order, its lines page by page. */
@Guarded(EventSource.HTTP_API)
@AllowScopes({"orders:read", "orders:write"})
@Maps(error = OrderNotFound.class, status = 404, code = "order-not-found")
final class FindOrder implements GuardedFunction<OrderQuery, OrderPage> {
  private final Orders orders;

  FindOrder() {
    this(new OrdersInMemory());
  }

  FindOrder(Orders orders) {
    this.orders = orders;
  }

  @Override
  public OrderPage handle(OrderQuery query, Invocation call) throws OrderNotFound {
    List<Line> lines = orders.find(query.tenant(), query.id()).lines();
    int from = Math.min(query.firstLine(), lines.size());
    int to = Math.min(from + query.pageSize(), lines.size());
    return new OrderPage(query.id(), List.copyOf(lines.subList(from, to)), to < lines.size());
  }
}
