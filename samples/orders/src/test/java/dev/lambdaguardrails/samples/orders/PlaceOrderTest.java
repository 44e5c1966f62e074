// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The function without a guard: plain Java. */
class PlaceOrderTest {
  private final PlaceOrder placeOrder = new PlaceOrder(new OrdersInMemory());
  private final Invocation call = Invocation.from(EventSource.HTTP_API).build();

  @Test
  void handle_order_answersTheTotalAndWhereItIs() throws Exception {
    Response<Receipt> response = placeOrder.handle(order("key-00001"), call);

    assertEquals(201, response.status());
    assertEquals(new BigDecimal("36.00"), response.body().total());
    assertEquals(
        List.of(Map.entry("Location", "/acme/orders/" + response.body().id())), response.headers());
  }

  @Test
  void handle_sameKeyTwice_throws() throws Exception {
    placeOrder.handle(order("key-00002"), call);

    assertThrows(OrderExists.class, () -> placeOrder.handle(order("key-00002"), call));
  }

  private static NewOrder order(String key) {
    Line cups = new Line("CUP-0274", 3, new BigDecimal("12.00"));
    return new NewOrder("acme", key, "Ada", "ada@example.org", null, List.of(cups));
  }
}
