// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What a line of each peer costs under one compiler: the least of what was measured. */
final class Costs {
  private static final double TIMES_MASKING = 5;

  private final Map<Peer, Double> nanos = new EnumMap<>(Peer.class);
  private final Map<Peer, Double> bytes = new EnumMap<>(Peer.class);

  void add(Peer peer, RunResult result) {
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult spell : fork.getIterationResults()) {
        add(peer, spell.getPrimaryResult().getScore(), allocated(spell));
      }
    }
  }

  void add(Peer peer, double time, double allocated) {
    nanos.merge(peer, time, Math::min);
    bytes.merge(peer, allocated, Math::min);
  }

  @SuppressWarnings("rawtypes") // JMH's own
  private static double allocated(IterationResult spell) {
    return spell.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().contains("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether ours allocates less than every peer's, and our encoder in an appender of logback's less
   * than every other there: such an appender formats each message first, whatever its encoder.
   */
  boolean allocatesLeast() {
    boolean least = true;
    for (Peer peer : Peer.values()) {
      if (!peer.isOurs()) {
        least &= of(bytes, peer) > of(bytes, Peer.guardrails);
        least &= peer == Peer.powertools || of(bytes, peer) > of(bytes, Peer.guardrailsEncoder);
      }
    }
    return least;
  }

  /** Whether ours, however set up, is fast enough beside those that mask and those that do not. */
  boolean isFastEnough() {
    boolean fast = true;
    for (Peer own : Peer.values()) {
      if (own.isOurs()) {
        fast &= of(nanos, Peer.logstashMasking) >= TIMES_MASKING * of(nanos, own);
        for (Peer peer : Peer.values()) {
          fast &= peer.isOurs() || of(nanos, peer) >= of(nanos, own);
        }
      }
    }
    return fast;
  }

  /** Prints a table; returns whether the bounds hold. */
  boolean print(String title, PrintStream out, boolean times) {
    double own = of(nanos, Peer.guardrails);
    out.println(title);
    for (Peer peer : Peer.values()) {
      out.printf(
          "  %-17s %8.0f ns %7.2f x ours %8.0f B%n",
          peer, of(nanos, peer), of(nanos, peer) / own, of(bytes, peer));
    }
    boolean kept = allocatesLeast() && (!times || isFastEnough());
    out.printf("  allocation %s, time %s%n", word(allocatesLeast()), word(isFastEnough()));
    return kept;
  }

  @Override
  public String toString() {
    return nanos + " ns, " + bytes + " B";
  }

  private static String word(boolean kept) {
    return kept ? "within its bound" : "BEYOND ITS BOUND";
  }

  private static double of(Map<Peer, Double> costs, Peer peer) {
    Double cost = costs.get(peer);
    if (cost == null) {
      throw new IllegalStateException(peer + " was not measured");
    }
    return cost;
  }
}
