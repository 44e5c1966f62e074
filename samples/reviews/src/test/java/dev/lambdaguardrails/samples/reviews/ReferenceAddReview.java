// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link AddReview} by the reference path. */
public final class ReferenceAddReview extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceAddReview() {
    super(AddReview.class);
  }
}
