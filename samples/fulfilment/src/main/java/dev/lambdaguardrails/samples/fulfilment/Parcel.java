// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** One parcel of a shipment. */
record Parcel(@NotNull Size size, @Min(1) @Max(31_500) int grams) {
  /** The sizes that the carrier takes. */
  enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }
}
