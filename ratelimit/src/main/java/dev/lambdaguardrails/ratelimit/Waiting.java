// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Takes one request from a bucket. */
final class Waiting {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private Waiting() {}

  /** So many requests at once, which come back evenly over a time. */
  static Bandwidth of(int requests, int seconds) {
    return Bandwidth.builder()
        .capacity(requests)
        .refillGreedy(requests, Duration.ofSeconds(seconds))
        .build();
  }

  /** The seconds to wait, rounded up; 0 for a request that was taken. */
  static long seconds(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return 0;
    }
    return Math.max(1, (probe.getNanosToWaitForRefill() + SECOND_NANOS - 1) / SECOND_NANOS);
  }
}
