// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.guard.CurrentInvocation;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer as they are now.
 *
 * <pre>
 * fetched ── serve ──┬── an hour old: fetched again ──┬── fails: serve on, until a day old ── 503
 *                    └── an unknown id: likewise ─────┘
 * </pre>
 *
 * <p>Between two fetches lie ten seconds, whoever asks and whatever came of the first, so that ids
 * which somebody makes up load nothing. Who asks for a key that is there waits for no fetch of
 * another. Safe for concurrent use.
 */
final class IssuerKeys {
  static final int FETCH_MILLIS = 3_000;
  static final long LIFE_MILLIS = 60 * 60 * 1_000L;
  static final long BOUND_MILLIS = 24 * LIFE_MILLIS;
  static final long PAUSE_MILLIS = 10_000;

  /** What is kept back from an invocation's time, for an orderly answer. */
  private static final int MARGIN_MILLIS = 500;

  private final KeyDocument document;
  private final WallClock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable KeySet present;
  private volatile boolean failed;
  private long triedAt;
  private boolean tried;

  IssuerKeys(KeyDocument document, WallClock clock) {
    this.document = document;
    this.clock = clock;
  }

  /** Forgets the keys, and fetches them. What goes wrong shows when a key is asked for. */
  void renew() {
    fetching.lock();
    try {
      present = null;
      fetch(FETCH_MILLIS);
    } finally {
      fetching.unlock();
    }
  }

  /**
   * The key of an id that signs by an algorithm; null if the issuer has none.
   *
   * @throws Fault if that cannot be told now
   */
  @Nullable SigningKey key(String kid, JwtAlgorithm by) {
    KeySet keys = present;
    if (keys == null || !isWithin(keys, LIFE_MILLIS) || !keys.has(kid)) {
      boolean serves = keys != null && isWithin(keys, BOUND_MILLIS) && keys.has(kid);
      keys = refreshed(keys, serves);
    }
    if (keys == null || !isWithin(keys, BOUND_MILLIS) || (failed && !keys.has(kid))) {
      throw Fault.because(FaultCode.KEYS_UNAVAILABLE, "the keys of @VerifiedJwt", null);
    }
    return keys.find(kid, by);
  }

  /** The keys after a fetch, unless one was made just now; one that serves waits for no other. */
  private @Nullable KeySet refreshed(@Nullable KeySet than, boolean serves) {
    if (!serves) {
      fetching.lock();
    } else if (!fetching.tryLock()) {
      return than;
    }
    try {
      long sinceLast = clock.millis() - triedAt;
      boolean pauses = tried && sinceLast >= 0 && sinceLast < PAUSE_MILLIS;
      int millis = millis();
      if (!pauses && millis > 0) {
        fetch(millis);
      }
      return present;
    } finally {
      fetching.unlock();
    }
  }

  private void fetch(int millis) {
    tried = true;
    triedAt = clock.millis();
    try {
      present = KeySet.of(document.get(new Budget(millis)), triedAt);
      failed = false;
    } catch (IOException | RuntimeException anew) {
      failed = true;
      if (present != null) {
        StaleKeys.tell();
      }
    }
  }

  /** Whether keys are younger than that; those of a later time than now are not. */
  private boolean isWithin(KeySet keys, long millis) {
    long age = clock.millis() - keys.fetchedAt();
    return age >= 0 && age < millis;
  }

  /** The milliseconds that a fetch may take of the invocation that waits. */
  private static int millis() {
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    if (invocation == null) {
      return FETCH_MILLIS;
    }
    Context context = invocation.context();
    return Math.min(FETCH_MILLIS, context.getRemainingTimeInMillis() - MARGIN_MILLIS);
  }
}
