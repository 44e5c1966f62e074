// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.aws.WallClock;
import io.github.bucket4j.Bucket;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts in this environment, of whose requests alone it knows.
 *
 * <p>It keeps {@value #MOST} keys. When all are in use, a new one takes the place of that which was
 * used longest ago if its requests have all come back, so that nothing is forgotten; otherwise it
 * is counted together with all others that come too many, until one is free. So whoever makes up
 * keys makes neither memory grow nor a bucket that is empty full again. Safe for concurrent use.
 */
public final class LocalBuckets implements RateLimitStore {
  static final int MOST = 10_000;

  /** Beyond this a key is kept by its digest. */
  private static final int LONGEST_KEY = 256;

  private final WallTime time;
  private final int most;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);
  private @Nullable Bucket others;

  /** One of a limit's own. */
  public LocalBuckets() {
    this(WallClock.SYSTEM, MOST);
  }

  LocalBuckets(WallClock clock, int most) {
    this.time = new WallTime(clock);
    this.most = most;
  }

  @Override
  public long take(String key, int requests, int seconds) {
    String kept = key.length() > LONGEST_KEY ? KeyDigest.of(key) : key;
    return Waiting.seconds(bucket(kept, requests, seconds));
  }

  private synchronized Bucket bucket(String key, int requests, int seconds) {
    Bucket known = buckets.get(key);
    if (known != null) {
      return known;
    }
    if (buckets.size() >= most && !evicts(requests)) {
      Bucket shared = others;
      if (shared == null) {
        shared = made(requests, seconds);
        others = shared;
      }
      return shared;
    }
    Bucket made = made(requests, seconds);
    buckets.put(key, made);
    return made;
  }

  /** Whether the key that was used longest ago went, because it has used nothing. */
  private boolean evicts(int requests) {
    Iterator<Bucket> oldest = buckets.values().iterator();
    if (oldest.next().getAvailableTokens() < requests) {
      return false;
    }
    oldest.remove();
    return true;
  }

  private Bucket made(int requests, int seconds) {
    return Bucket.builder()
        .addLimit(Waiting.of(requests, seconds))
        .withCustomTimePrecision(time)
        .build();
  }
}
