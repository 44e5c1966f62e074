// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import org.jspecify.annotations.Nullable;

/** A handler as a function: it is given the bound input instead of what the runtime would bind. */
record HandlerFunction<I extends @Nullable Object, O extends @Nullable Object>(
    RequestHandler<I, O> handler) implements GuardedFunction<I, O> {
  @Override
  public O handle(I input, Invocation call) {
    return handler.handleRequest(input, call.context());
  }
}
