// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.validation.ReferenceEntry;

/** {@link ReviewsOfBook} by the reference path. */
public final class ReferenceReviewsOfBook extends ReferenceEntry {
  /** Runs while the function initialises. */
  public ReferenceReviewsOfBook() {
    super(ReviewsOfBook.class);
  }
}
