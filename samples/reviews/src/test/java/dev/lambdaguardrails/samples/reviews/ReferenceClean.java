// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link Clean} by the reference path. */
public final class ReferenceClean extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceClean() {
    super(Clean.class);
  }
}
