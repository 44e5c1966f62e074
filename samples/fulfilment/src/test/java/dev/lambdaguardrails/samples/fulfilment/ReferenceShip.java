// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link Ship} by the reference path. */
public final class ReferenceShip extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceShip() {
    super(Ship.class);
  }
}
