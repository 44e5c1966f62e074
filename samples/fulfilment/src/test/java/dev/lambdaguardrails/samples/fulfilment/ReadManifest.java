// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import org.jspecify.annotations.Nullable;

/** Reads a manifest that was put into a bucket. */
@Guarded(EventSource.S3)
final class ReadManifest implements GuardedFunction<Manifest, @Nullable Void> {
  @Override
  public @Nullable Void handle(Manifest manifest, Invocation call) {
    if (!manifest.key().equals("in/red flower+1.csv")) {
      throw new IllegalStateException();
    }
    return null;
  }
}
