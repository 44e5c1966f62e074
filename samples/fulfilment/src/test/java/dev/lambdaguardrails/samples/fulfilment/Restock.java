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

/** Takes pieces from a stream, unless there are too many. */
@Guarded(
    value = EventSource.KINESIS,
    batch = Batch.PARTIAL,
    duplicates = InMemoryDuplicates.class,
    trust = @Trust(accounts = "123456789012"))
final class Restock implements GuardedFunction<Pieces, @Nullable Void> {
  @Override
  public @Nullable Void handle(Pieces pieces, Invocation call) {
    if (pieces.count() > 100) {
      throw new AssertionError(pieces.sku());
    }
    return null;
  }
}
