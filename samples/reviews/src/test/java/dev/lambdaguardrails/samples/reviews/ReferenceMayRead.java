// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link MayRead} by the reference path. */
public final class ReferenceMayRead extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceMayRead() {
    super(MayRead.class);
  }
}
