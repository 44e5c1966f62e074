// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdaguardrails.aws.WallClock;
import dev.lambdaguardrails.aws.http.Budget;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Placeholders;
import dev.lambdaguardrails.guard.TlsAlgorithms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cache.
 *
 * <pre>
 * fetched ── serves ──┬── due: fetched again beside an invocation ──┬── expired: awaited
 *                     │              (4/5 of its life)              │   fails, and not for good:
 *                     └─────────────────────────────────────────────┘   serves on, until maxStale
 * </pre>
 *
 * <p>One fetch at a time for a secret, whoever asks; it takes along what else is due. After one
 * that failed nothing is asked for a while. Safe for concurrent use.
 */
final class LiveSecrets {
  /** What is kept back from an invocation's time, for an orderly answer. */
  static final int MARGIN_MILLIS = 500;

  /** How far apart the fetches of one secret are that are forced. */
  static final long FORCED_MILLIS = 10_000;

  private final Environment environment;
  private final SecretSource source;
  private final SecretsSettings settings;
  private final WallClock clock;
  private final Chance chance;
  private CachedSecret[] secrets = {};
  private boolean held;

  LiveSecrets(
      Environment environment,
      SecretSource source,
      SecretsSettings settings,
      WallClock clock,
      Chance chance) {
    this.environment = environment;
    this.source = source;
    this.settings = settings;
    this.clock = clock;
    this.chance = chance;
  }

  /** Adds a secret. */
  synchronized CachedSecret add(String written, boolean onDemand) {
    CachedSecret added = new CachedSecret(written, onDemand, this);
    CachedSecret[] more = Arrays.copyOf(secrets, secrets.length + 1);
    more[secrets.length] = added;
    secrets = more;
    return added;
  }

  /** Starts to fetch all that is not there. */
  synchronized void begin() {
    start(null, clock.millis());
  }

  /** Fetches nothing until it is released, as before a snapshot. */
  synchronized void hold() {
    held = true;
    TlsAlgorithms.restore(environment);
    source.prime();
  }

  /** Forgets all values, and fetches from now on. */
  synchronized void release() {
    held = false;
    for (CachedSecret each : secrets) {
      each.drop();
    }
  }

  synchronized boolean isHeld() {
    return held;
  }

  WallClock clock() {
    return clock;
  }

  boolean startsWithout() {
    return settings.startWithout();
  }

  /**
   * The version that serves now.
   *
   * @throws dev.lambdaguardrails.failure.Failure if none may
   */
  SecretVersion read(CachedSecret secret, @Nullable CurrentInvocation invocation) {
    Flight flight;
    synchronized (this) {
      long now = clock.millis();
      SecretVersion present = secret.last();
      if (present != null && secret.isFresh(now)) {
        if (invocation != null && secret.flight == null && secret.isDue(now)) {
          ahead(secret, invocation, now);
        }
        secret.looked(invocation);
        return present;
      }
      if (held) {
        throw Trouble.SNAPSHOT.failure(secret.written, null);
      }
      if (secret.flight == null && secret.backsOff(now)) {
        return served(secret, null, now);
      }
      if (millis(invocation) <= 0) {
        return served(secret, Fetched.not(Trouble.TIMEOUT), now);
      }
      flight = secret.flight;
      if (flight == null || !flight.enter()) {
        flight = start(secret, now);
        flight.enter();
      }
    }
    Fetched late = await(flight, millis(invocation));
    synchronized (this) {
      long now = clock.millis();
      SecretVersion present = secret.last();
      return present != null && secret.isFresh(now) ? present : served(secret, late, now);
    }
  }

  /**
   * Fetches a secret before its time, at most every {@value #FORCED_MILLIS} ms.
   *
   * @return whether its last version is another one than that
   */
  boolean refresh(CachedSecret secret, @Nullable SecretVersion than) {
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    Flight flight = null;
    synchronized (this) {
      long now = clock.millis();
      boolean may = !held && secret.last() == than && millis(invocation) > 0;
      if (may && secret.flight != null && secret.flight.enter()) {
        flight = secret.flight;
      } else if (may && !secret.backsOff(now) && secret.force(now, FORCED_MILLIS)) {
        flight = start(new CachedSecret[] {secret}, true);
        flight.enter();
      }
    }
    if (flight != null) {
      await(flight, millis(invocation));
    }
    return secret.last() != null && secret.last() != than;
  }

  /** Whether less than the longest stale time has gone by since. */
  boolean isYoung(long since) {
    return clock.millis() - since < settings.maxStale();
  }

  /** The last version where it may still serve; the reason is that of the caller, or the fetch. */
  private SecretVersion served(CachedSecret secret, @Nullable Fetched late, long now) {
    SecretVersion present = secret.last();
    if (present != null && secret.mayServe(now, settings.maxStale())) {
      return present;
    }
    Fetched why = late == null ? secret.failed : late;
    throw (why == null ? Fetched.not(Trouble.FAILING) : why).failure(secret.written);
  }

  /** Waits; what there is to say if it has not landed. */
  private static @Nullable Fetched await(Flight flight, long millis) {
    try {
      return flight.await(millis) ? null : Fetched.not(Trouble.TIMEOUT);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Fetched.not(Trouble.INTERRUPTED, interrupted);
    } finally {
      flight.leave();
    }
  }

  /** Fetches beside an invocation, which does not wait, and does not end before the fetch does. */
  private void ahead(CachedSecret secret, CurrentInvocation invocation, long now) {
    if (millis(invocation) > 0) {
      Flight flight = start(secret, now);
      flight.enter();
      invocation.whenLeft(flight::leave);
    }
  }

  /** Starts a fetch of a secret, or of none in particular, and of what else is due. */
  private Flight start(@Nullable CachedSecret demanded, long now) {
    CachedSecret[] due = new CachedSecret[secrets.length];
    int count = 0;
    for (CachedSecret each : secrets) {
      boolean joins =
          !each.onDemand && (each.last() == null || each.isDue(now)) && !each.backsOff(now);
      if (each == demanded || (each.flight == null && joins)) {
        due[count++] = each;
      }
    }
    return start(Arrays.copyOf(due, count), false);
  }

  private Flight start(CachedSecret[] due, boolean forced) {
    Flight flight = new Flight(this, due, forced, settings.fetch());
    flight.start();
    for (CachedSecret each : due) {
      each.flight = flight;
    }
    return flight;
  }

  /** The milliseconds that a fetch may take. */
  private long millis(@Nullable CurrentInvocation invocation) {
    if (invocation == null) {
      return settings.fetch();
    }
    Context context = invocation.context();
    return Math.min(settings.fetch(), context.getRemainingTimeInMillis() - MARGIN_MILLIS);
  }

  /** Fetches, on a flight's thread; throws nothing. */
  Fetched[] fetch(CachedSecret[] due, boolean forced, Budget budget) {
    TlsAlgorithms.restore(environment);
    Fetched[] fetched = new Fetched[due.length];
    SecretName[] names = new SecretName[due.length];
    int[] places = new int[due.length];
    int count = 0;
    Placeholders placeholders = new Placeholders(environment);
    for (int at = 0; at < due.length; at++) {
      try {
        names[count] = due[at].name(placeholders);
        places[count++] = at;
      } catch (Misconfiguration wrong) {
        fetched[at] = Fetched.not(wrong);
      }
    }
    if (count > 0) {
      Fetched[] brought = brought(Arrays.copyOf(names, count), forced, budget);
      for (int at = 0; at < count; at++) {
        fetched[places[at]] = brought[at];
      }
    }
    return fetched;
  }

  private Fetched[] brought(SecretName[] names, boolean forced, Budget budget) {
    Fetched failed;
    try {
      return source.fetch(names, forced, budget);
    } catch (Misconfiguration wrong) {
      failed = Fetched.not(wrong);
    } catch (Throwable thrown) {
      failed = Fetched.not(Trouble.FAILING, thrown);
    }
    Fetched[] all = new Fetched[names.length];
    Arrays.fill(all, failed);
    return all;
  }

  /** Takes what a flight brought, unless it was forgotten meanwhile. */
  void land(Flight flight, CachedSecret[] due, Fetched[] fetched) {
    synchronized (this) {
      long now = clock.millis();
      for (int at = 0; at < due.length; at++) {
        if (due[at].flight == flight) {
          due[at].land(fetched[at], now, settings, chance);
        }
      }
    }
    for (int at = 0; at < due.length; at++) {
      if (fetched[at].version() == null && due[at].last() != null) {
        StaleLog.tell(due[at].written, fetched[at].code());
      }
    }
  }
}
