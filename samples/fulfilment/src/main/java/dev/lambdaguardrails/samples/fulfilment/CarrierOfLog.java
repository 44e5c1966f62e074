// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A carrier that only writes down what it was asked, and takes nothing above 30 kilograms. */
final class CarrierOfLog implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(CarrierOfLog.class);
  private static final int HEAVIEST = 30_000;

  @Override
  public void collect(Shipment shipment) throws CarrierUnavailable {
    for (Parcel parcel : shipment.parcels()) {
      if (parcel.grams() > HEAVIEST) {
        throw new CarrierUnavailable();
      }
    }
    LOG.atInfo().addKeyValue("order", shipment.orderId()).log("collected");
  }
}
