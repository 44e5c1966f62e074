// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

/** Who collects shipments. Safe for concurrent use. */
interface Carrier {
  /** Asks for a shipment to be collected; asking twice for an order is asking once. */
  void collect(Shipment shipment) throws CarrierUnavailable;
}
