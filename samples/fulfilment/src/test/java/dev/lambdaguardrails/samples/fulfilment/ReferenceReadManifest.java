// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link ReadManifest} by the reference path. */
public final class ReferenceReadManifest extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceReadManifest() {
    super(ReadManifest.class);
  }
}
