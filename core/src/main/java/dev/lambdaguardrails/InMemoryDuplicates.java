// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the last 10,000 records of one environment; what another environment handled, and what
 * this one did longer ago, is handled again. A claim expires after 15 minutes, which no invocation
 * outlasts. Safe for concurrent use.
 */
public final class InMemoryDuplicates implements DuplicateFilter {
  private static final int MOST = 10_000;
  private static final long CLAIM_NANOS = 15L * 60 * 1_000_000_000;

  private final Ticker ticker;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A memory that is empty. */
  public InMemoryDuplicates() {
    this(
        new Ticker() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }
        });
  }

  InMemoryDuplicates(Ticker ticker) {
    this.ticker = ticker;
  }

  @Override
  public synchronized Found begin(String key) {
    Entry known = entries.get(key);
    if (known != null && known.done) {
      return Found.DONE;
    }
    if (known != null && ticker.nanos() - known.since < CLAIM_NANOS) {
      return Found.RUNNING;
    }
    put(key, false);
    return Found.FIRST;
  }

  @Override
  public synchronized void done(String key) {
    put(key, true);
  }

  @Override
  public synchronized void failed(String key) {
    entries.remove(key);
  }

  private void put(String key, boolean done) {
    entries.remove(key);
    if (entries.size() >= MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
    entries.put(key, new Entry(done, ticker.nanos()));
  }

  /** The time that claims expire by. */
  interface Ticker {
    long nanos();
  }

  private record Entry(boolean done, long since) {}
}
