// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The function without a guard: plain Java. */
class FindOrderTest {
  private final FindOrder findOrder = new FindOrder(new OrdersInMemory());
  private final Invocation call = Invocation.from(EventSource.HTTP_API).build();

  @Test
  void handle_firstPageOfOne_saysThatThereIsMore() throws Exception {
    OrderPage page = findOrder.handle(query("acme", OrdersInMemory.FIRST, 0, 1), call);

    assertEquals(1, page.lines().size());
    assertTrue(page.more());
  }

  @Test
  void handle_pageBehindTheLast_isEmpty() throws Exception {
    assertEquals(
        0, findOrder.handle(query("acme", OrdersInMemory.FIRST, 9, 50), call).lines().size());
  }

  @Test
  void handle_orderOfAnotherTenant_isNotFound() {
    assertThrows(
        OrderNotFound.class,
        () -> findOrder.handle(query("umbrella", OrdersInMemory.FIRST, 0, 1), call));
  }

  private static OrderQuery query(String tenant, UUID id, int page, int size) {
    return new OrderQuery(tenant, id, page, size);
  }
}
