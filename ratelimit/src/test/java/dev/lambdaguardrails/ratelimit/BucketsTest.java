// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lambdaguardrails.RateLimitStore;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Buckets of this environment, and of a back end. */
class BucketsTest {
  private long now = 1_800_000_000_000L;
  private final LocalBuckets buckets = new LocalBuckets(() -> now, 3);

  private static int admitted(RateLimitStore store, String key, int tries, int requests)
      throws Exception {
    int admitted = 0;
    for (int at = 0; at < tries; at++) {
      admitted += store.take(key, requests, 10) == 0 ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void requests_withinTheTime_passAsManyAsMayAndComeBackEvenly() throws Exception {
    assertEquals(5, admitted(buckets, "a", 20, 5));
    assertEquals(2, buckets.take("a", 5, 10));
    now += 1_999;
    assertEquals(1, buckets.take("a", 5, 10));
    now += 1;
    assertEquals(0, buckets.take("a", 5, 10));
    assertEquals(2, buckets.take("a", 5, 10));
    now += 60_000;
    assertEquals(5, admitted(buckets, "a", 20, 5));
  }

  @Test
  void keys_ofOthers_areNotCounted() throws Exception {
    assertEquals(2, admitted(buckets, "a", 9, 2));
    assertEquals(2, admitted(buckets, "b", 9, 2));
    assertEquals(2, admitted(buckets, "", 9, 2));
  }

  @Test
  void clock_thatIsSetBack_givesNothingAway() throws Exception {
    assertEquals(2, admitted(buckets, "a", 9, 2));
    now -= 3_600_000;
    assertTrue(buckets.take("a", 2, 10) > 0);
    now += 3_600_000;
    assertTrue(buckets.take("a", 2, 10) > 0);
  }

  @Test
  void keys_beyondTheBound_areCountedTogetherAndNoBucketIsForgotten() throws Exception {
    for (String key : new String[] {"a", "b", "c"}) {
      assertEquals(2, admitted(buckets, key, 9, 2));
    }
    int others = 0;
    for (int at = 0; at < 1_000; at++) {
      others += buckets.take("made-up-" + at, 2, 10) == 0 ? 1 : 0;
    }
    assertEquals(2, others);
    for (String key : new String[] {"a", "b", "c"}) {
      assertEquals(0, admitted(buckets, key, 9, 2));
    }
    // Once what it used has come back, a key makes room.
    now += 10_000;
    assertEquals(2, admitted(buckets, "d", 9, 2));
    assertEquals(0, admitted(buckets, "d", 9, 2));
  }

  @Test
  void keys_thatAreLong_areKeptShortAndApart() throws Exception {
    String long1 = "x".repeat(100_000) + "1";
    String long2 = "x".repeat(100_000) + "2";
    assertEquals(1, admitted(buckets, long1, 3, 1));
    assertEquals(1, admitted(buckets, long2, 3, 1));
    assertEquals(64, KeyDigest.of(long1).length());
    assertNotEquals(KeyDigest.of(long1), KeyDigest.of(long2));
  }

  @Test
  void requests_ofManyThreads_passExactlyAsManyAsMay() throws Exception {
    LocalBuckets shared = new LocalBuckets(() -> 1_800_000_000_000L, 10);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tries = new ArrayList<>();
      for (int at = 0; at < 8; at++) {
        tries.add(() -> admitted(shared, "a", 1_000, 500));
      }
      int admitted = 0;
      for (Future<Integer> each : threads.invokeAll(tries)) {
        admitted += each.get();
      }
      assertEquals(500, admitted);
    } finally {
      threads.shutdownNow();
    }
  }

  private static ProxyManager<String> backEnd() {
    return Bucket4jCaffeine.<String>builderFor(Caffeine.newBuilder().maximumSize(100)).build();
  }

  @Test
  void backEnd_thatTwoEnvironmentsShare_countsForBoth() throws Exception {
    ProxyManager<String> backEnd = backEnd();
    SharedBuckets one = new SharedBuckets(backEnd);
    SharedBuckets other = new SharedBuckets(backEnd);
    assertEquals(3, admitted(one, "a", 3, 5) + admitted(other, "b", 0, 5));
    assertEquals(2, admitted(other, "a", 3, 5));
    assertEquals(0, admitted(one, "a", 3, 5));
    assertTrue(backEnd.getProxyConfiguration("a").isEmpty());
    assertTrue(backEnd.getProxyConfiguration(KeyDigest.of("a")).isPresent());
  }

  @Test
  void backEnd_thatFails_isNoAdmission() {
    ProxyManager<String> broken =
        backEnd()
            .withMapper(
                key -> {
                  throw new IllegalStateException("down");
                });
    SharedBuckets shared = new SharedBuckets(broken);
    assertThrows(IllegalStateException.class, () -> shared.take("a", 1, 1));
  }
}
