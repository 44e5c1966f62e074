// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Throws the canary for every message. */
@Guarded(EventSource.SQS)
final class LeakyConsumer implements GuardedFunction<LeakyConsumer.Message, @Nullable Void> {

  /** Any message. */
  record Message(@Size(max = 10) String text) {}

  @Override
  public @Nullable Void handle(Message message, Invocation call) {
    throw new IllegalStateException(Canary.TEXT, new Exception(Canary.TEXT));
  }
}
