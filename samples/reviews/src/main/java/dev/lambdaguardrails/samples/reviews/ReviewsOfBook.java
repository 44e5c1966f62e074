// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import java.util.List;

/** Resolves {@code Book.reviews}, for all books of a query at once. */
@Guarded(EventSource.APPSYNC)
@AllowScopes("reviews/read")
final class ReviewsOfBook implements GuardedFunction<BookReviews, List<Review>> {
  private final Reviews reviews;

  ReviewsOfBook() {
    this(new ReviewsInMemory());
    reviews.add(new Review("9780000000001", "anna", 5, "Read it twice."));
    reviews.add(new Review("9780000000001", "ben", 2, "Too long."));
  }

  ReviewsOfBook(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public List<Review> handle(BookReviews asked, Invocation call) {
    return reviews.of(asked.isbn(), asked.first());
  }
}
