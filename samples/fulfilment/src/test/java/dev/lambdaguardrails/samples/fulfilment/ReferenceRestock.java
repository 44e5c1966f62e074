// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link Restock} by the reference path. */
public final class ReferenceRestock extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceRestock() {
    super(Restock.class);
  }
}
