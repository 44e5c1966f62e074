// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The function without a guard: plain Java. */
class ShipTest {
  private final Invocation call = Invocation.from(EventSource.SQS).recordId("1").build();

  @Test
  void handle_shipment_isCollected() throws Exception {
    List<Shipment> collected = new ArrayList<>();

    new Ship(collected::add).handle(shipment(900), call);

    assertEquals(List.of(shipment(900)), collected);
  }

  @Test
  void handle_carrierDoesNotTakeIt_throws() {
    assertThrows(CarrierUnavailable.class, () -> new Ship().handle(shipment(31_000), call));
  }

  private static Shipment shipment(int grams) {
    UUID order = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    return new Shipment(order, "12 Byron Row", List.of(new Parcel(Parcel.Size.SMALL, grams)));
  }
}
