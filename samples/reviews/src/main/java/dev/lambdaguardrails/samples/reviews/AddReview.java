// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

/** Resolves {@code Mutation.addReview}: whose review it is, the token says and not the caller. */
@Guarded(EventSource.APPSYNC)
@AllowScopes("reviews/write")
final class AddReview implements GuardedFunction<NewReview, Review> {
  private final Reviews reviews;

  AddReview() {
    this(new ReviewsInMemory());
  }

  AddReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Review handle(NewReview asked, Invocation call) {
    Review review = new Review(asked.isbn(), asked.reader(), asked.stars(), asked.text());
    reviews.add(review);
    return review;
  }
}
