// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Transformed;

/** Keeps the looks that lasted. */
@Guarded(EventSource.FIREHOSE)
final class Clean implements GuardedFunction<Click, Transformed<Click>> {
  @Override
  public Transformed<Click> handle(Click click, Invocation call) {
    if (click.seconds() == 13) {
      throw new IllegalStateException();
    }
    return click.seconds() == 0
        ? Transformed.dropped()
        : Transformed.to(click).partition("isbn", click.isbn());
  }
}
