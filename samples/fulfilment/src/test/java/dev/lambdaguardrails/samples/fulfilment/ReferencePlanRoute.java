// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link PlanRoute} by the reference path. */
public final class ReferencePlanRoute extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferencePlanRoute() {
    super(PlanRoute.class);
  }
}
