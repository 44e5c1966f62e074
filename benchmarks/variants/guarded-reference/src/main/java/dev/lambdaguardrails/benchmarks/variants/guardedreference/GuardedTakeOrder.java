// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.variants.guardedreference;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** The entry, written by hand: the processor would compile it. */
public final class GuardedTakeOrder extends ReferenceEntry {

  /** Called by Lambda. */
  public GuardedTakeOrder() {
    super(TakeOrder.class);
  }
}
