// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import java.util.List;

/** Where reviews are kept. */
interface Reviews {
  /** The first reviews of a book, the newest before the others. */
  List<Review> of(String isbn, int most);

  /** Keeps a review. */
  void add(Review review);
}
