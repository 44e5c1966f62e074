// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.QueryParam;
import jakarta.validation.constraints.Size;

/** Throws the canary where the class of its input is initialised. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class LeakyInput implements GuardedFunction<LeakyInput.Query, OrderPage> {

  /** A query that cannot be. */
  record Query(@QueryParam @Size(max = 10) String page) {
    static final int FAILS = Integer.parseInt(Canary.TEXT);
  }

  @Override
  public OrderPage handle(Query query, Invocation call) {
    throw new IllegalStateException();
  }
}
