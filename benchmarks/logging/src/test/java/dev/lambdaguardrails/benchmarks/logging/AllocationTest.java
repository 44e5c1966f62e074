// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of ours allocates less than that of every peer. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int LINES = 300;

  @ParameterizedTest
  @ValueSource(strings = {"sentence", "body"})
  void line_ofOurs_allocatesLessThanThatOfEveryPeer(String message) {
    Costs costs = new Costs();
    for (Peer peer : Peer.values()) {
      LogLine line = new LogLine(peer, message);
      for (int round = 0; round < 4; round++) {
        costs.add(peer, 0, bytes(line));
      }
    }
    assertTrue(costs.allocatesLeast(), costs::toString);
  }

  private static double bytes(LogLine line) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int count = 0; count < LINES; count++) {
      line.line();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) LINES;
  }
}
