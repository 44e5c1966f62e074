// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Orders in memory, so that the sample deploys without a table: each environment has its own, and
 * one order to begin with.
 */
final class OrdersInMemory implements Orders {
  static final UUID FIRST = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

  private final Map<UUID, NewOrder> orders = new ConcurrentHashMap<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  OrdersInMemory() {
    Line cups = new Line("CUP-0274", 3, new BigDecimal("12.00"));
    Line lamp = new Line("LMP-1507", 1, new BigDecimal("50.25"));
    orders.put(
        FIRST, new NewOrder("acme", null, "Ada", "ada@example.org", null, List.of(cups, lamp)));
  }

  @Override
  public Receipt place(NewOrder order) throws OrderExists {
    String key = order.idempotencyKey();
    if (key != null && !keys.add(order.tenant() + ' ' + key)) {
      throw new OrderExists();
    }
    BigDecimal total = BigDecimal.ZERO;
    for (Line line : order.lines()) {
      total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    UUID id = UUID.randomUUID();
    orders.put(id, order);
    return new Receipt(id, total);
  }

  @Override
  public NewOrder find(String tenant, UUID id) throws OrderNotFound {
    NewOrder order = orders.get(id);
    if (order == null || !order.tenant().equals(tenant)) {
      throw new OrderNotFound();
    }
    return order;
  }
}
