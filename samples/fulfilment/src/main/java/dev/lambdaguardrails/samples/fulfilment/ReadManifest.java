// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.fulfilment;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Trust;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of a manifest that was put into the bucket. Lambda is told by a thrown failure, tries
 * twice more, and sends what still fails to the function's failure destination.
 */
@Guarded(
    value = EventSource.S3,
    trust = @Trust(sourceArns = "arn:aws:s3:::guardrails-manifests-${ACCOUNT}"))
final class ReadManifest implements GuardedFunction<Manifest, @Nullable Void> {
  private static final Logger LOG = LoggerFactory.getLogger(ReadManifest.class);

  @Override
  public @Nullable Void handle(Manifest manifest, Invocation call) {
    LOG.atInfo().addKeyValue("key", manifest.key()).log("manifest");
    return null;
  }
}
