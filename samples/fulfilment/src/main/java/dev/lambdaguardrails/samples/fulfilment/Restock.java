// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.InMemoryDuplicates;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries of a stream into stock, in their order, each once for an environment. One that
 * there is no room for comes again with all behind it, until the stream's mapping gives it up.
 */
@Guarded(
    value = EventSource.KINESIS,
    batch = Batch.PARTIAL,
    duplicates = InMemoryDuplicates.class,
    trust = @Trust(accounts = "${ACCOUNT}"))
final class Restock implements GuardedFunction<Pieces, @Nullable Void> {
  private static final int ROOM = 100;

  @Override
  public @Nullable Void handle(Pieces pieces, Invocation call) {
    if (pieces.count() > ROOM) {
      throw new IllegalStateException(pieces.sku());
    }
    return null;
  }
}
