// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the newest reviews for as long as the environment lives. */
final class ReviewsInMemory implements Reviews {
  private static final int MOST = 1_000;

  private final Deque<Review> all = new ArrayDeque<>();

  @Override
  public synchronized List<Review> of(String isbn, int most) {
    List<Review> found = new ArrayList<>();
    for (Review review : all) {
      if (found.size() < most && review.isbn().equals(isbn)) {
        found.add(review);
      }
    }
    return found;
  }

  @Override
  public synchronized void add(Review review) {
    all.addFirst(review);
    if (all.size() > MOST) {
      all.removeLast();
    }
  }
}
