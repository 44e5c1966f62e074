// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Placeholders;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One secret in the cache: its last good version, and what became of the last fetch. All but {@link
 * #version} is guarded by the cache.
 */
final class CachedSecret {
  /** A clock that went back further than this tells nothing about an age. */
  private static final long BACK_MILLIS = 60_000;

  /** How often the same invocation reads before the clock is looked at again. */
  private static final int READS = 64;

  private static final long FIRST_BACK_OFF = 500;
  private static final long LONGEST_BACK_OFF = 60_000;

  final String written;

  /** Whether it is fetched when it is asked for, and not with the others. */
  final boolean onDemand;

  private final LiveSecrets cache;
  private volatile @Nullable SecretVersion version;
  private @Nullable CurrentInvocation looked;
  private int reads;

  @Nullable Flight flight;
  volatile @Nullable Fetched failed;
  private volatile long changedAt;
  private long fetchedAt;
  private long dueAt;
  private long expiresAt;
  private long retryAt;
  private long nextForced;
  private int failures;
  private @Nullable SecretName name;

  CachedSecret(String written, boolean onDemand, LiveSecrets cache) {
    this.written = written;
    this.onDemand = onDemand;
    this.cache = cache;
  }

  /**
   * The version that serves now. The clock is looked at once in an invocation, and every {@value
   * #READS} reads.
   */
  SecretVersion read() {
    SecretVersion present = version;
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    if (present != null
        && invocation != null
        && invocation == looked
        && (++reads & (READS - 1)) != 0) {
      return present;
    }
    return cache.read(this, invocation);
  }

  /** Whether it may come later from a source that serves once the function has initialised. */
  boolean comesLater() {
    Fetched why = failed;
    return why != null && why.is(Trouble.NOT_READY);
  }

  /** The last good version, however old; null if there is none. */
  @Nullable SecretVersion last() {
    return version;
  }

  /** As {@link Secrets#retryOnRotation} says. */
  <T extends @Nullable Object> T retryOnRotation(
      Class<? extends Exception> rejected, Callable<T> call) throws Exception {
    SecretVersion before = read();
    try {
      return call.call();
    } catch (Exception thrown) {
      if (!rejected.isInstance(thrown) || !cache.refresh(this, before)) {
        throw thrown;
      }
    }
    return call.call();
  }

  /** What the source is asked for. */
  SecretName name(Placeholders placeholders) {
    SecretName resolved = name == null ? SecretName.of(written, placeholders) : name;
    name = resolved;
    return resolved;
  }

  /** Whether its version came lately, so that one that is no good may be mended yet. */
  boolean isRotating() {
    return cache.isYoung(changedAt);
  }

  boolean isFresh(long now) {
    return version != null && now < expiresAt && now > fetchedAt - BACK_MILLIS;
  }

  /** Whether it should be fetched while its value still serves. */
  boolean isDue(long now) {
    return now >= dueAt && !backsOff(now);
  }

  boolean backsOff(long now) {
    return now < retryAt && retryAt - now <= LONGEST_BACK_OFF;
  }

  /** The invocation whose next reads need not look at the clock. */
  void looked(@Nullable CurrentInvocation invocation) {
    looked = invocation;
  }

  /** Takes what a fetch brought. */
  void land(Fetched fetched, long now, SecretsSettings settings, Chance chance) {
    flight = null;
    looked = null;
    SecretVersion brought = fetched.version();
    if (brought != null) {
      SecretVersion present = version;
      if (present == null || !present.isSame(brought)) {
        version = brought;
        changedAt = now;
      }
      long life = settings.timeToLive() - chance.below(settings.timeToLive() / 5);
      fetchedAt = now;
      dueAt = now + life - life / 5;
      expiresAt = now + life;
      retryAt = 0;
      failures = 0;
      failed = null;
      return;
    }
    failed = fetched;
    if (fetched.is(Trouble.NOT_READY)) {
      return;
    }
    long wait = Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF << Math.min(failures, 10));
    failures++;
    retryAt = now + wait - chance.below(wait / 2);
    if (fetched.ends() && !isFresh(now)) {
      version = null;
    }
  }

  /** Whether a version that cannot be fetched again serves all the same. */
  boolean mayServe(long now, long maxStale) {
    Fetched why = failed;
    return version != null
        && (why == null || !why.ends())
        && now - fetchedAt < maxStale
        && now > fetchedAt - BACK_MILLIS;
  }

  /** Whether it may be fetched before its time, which counts as done. */
  boolean force(long now, long apart) {
    if (now < nextForced && nextForced - now <= apart) {
      return false;
    }
    nextForced = now + apart;
    return true;
  }

  /** Forgets everything. */
  void drop() {
    version = null;
    failed = null;
    flight = null;
    looked = null;
    retryAt = 0;
    failures = 0;
  }
}
