// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import org.jspecify.annotations.Nullable;

/** Hands each shipment of the queue to a carrier; one that fails comes back, and it alone. */
@Guarded(value = EventSource.SQS, batch = Batch.PARTIAL)
final class Ship implements GuardedFunction<Shipment, @Nullable Void> {
  private final Carrier carrier;

  Ship() {
    this(new CarrierOfLog());
  }

  Ship(Carrier carrier) {
    this.carrier = carrier;
  }

  @Override
  public @Nullable Void handle(Shipment shipment, Invocation call) throws CarrierUnavailable {
    carrier.collect(shipment);
    return null;
  }
}
