// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.PublicAccess;

/** Throws the canary, by the way that the environment names. */
@Guarded(EventSource.HTTP_API)
@PublicAccess
final class LeakyFunction implements GuardedFunction<OrderQuery, OrderPage> {

  @Override
  public OrderPage handle(OrderQuery query, Invocation call) throws Exception {
    String how = String.valueOf(System.getenv("LEAK"));
    switch (how) {
      case "message" -> throw new IllegalStateException(Canary.TEXT);
      case "cause" -> throw new IllegalStateException("wrapped", new Exception(Canary.TEXT));
      case "suppressed" -> {
        Exception thrown = new Exception("outer");
        thrown.addSuppressed(new Exception(Canary.TEXT));
        throw thrown;
      }
      case "error" -> throw new AssertionError(Canary.TEXT);
      case "overflow" -> throw new StackOverflowError(Canary.TEXT);
      case "memory" -> throw new OutOfMemoryError(Canary.TEXT);
      case "localized" -> throw new Talkative();
      default -> throw new UnsupportedOperationException(Canary.TEXT + how);
    }
  }

  /** Says it in every way that an exception can. */
  private static final class Talkative extends Exception {
    @Override
    public String getMessage() {
      return Canary.TEXT;
    }

    @Override
    public String getLocalizedMessage() {
      return Canary.TEXT;
    }

    @Override
    public String toString() {
      return Canary.TEXT;
    }
  }
}
