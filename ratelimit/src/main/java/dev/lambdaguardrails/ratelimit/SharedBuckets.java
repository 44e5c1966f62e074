// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import dev.lambdaguardrails.RateLimitStore;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;

/**
 * Counts in a back end of Bucket4j that all environments of a function share: Redis, DynamoDB, a
 * database.
 *
 * <pre>{@code
 * final class SharedLimits implements RateLimitStore {
 *   private final RateLimitStore shared = new SharedBuckets(proxyManager());
 *
 *   public long take(String key, int requests, int seconds) throws Exception {
 *     return shared.take(key, requests, seconds);
 *   }
 * }
 * }</pre>
 *
 * <p>Each request is a call to it, within the time-outs that it was given; where it fails the
 * answer is 503. It is given digests of keys, which hold no personal data. A limit that changes
 * begins anew, since its key does. Let the back end expire what it keeps. As safe for concurrent
 * use as that is.
 */
public final class SharedBuckets implements RateLimitStore {
  private final ProxyManager<String> backEnd;

  /** Counts in a back end. */
  public SharedBuckets(ProxyManager<String> backEnd) {
    this.backEnd = backEnd;
  }

  @Override
  public long take(String key, int requests, int seconds) {
    BucketConfiguration limit =
        BucketConfiguration.builder().addLimit(Waiting.of(requests, seconds)).build();
    return Waiting.seconds(backEnd.builder().build(KeyDigest.of(key), () -> limit));
  }
}
