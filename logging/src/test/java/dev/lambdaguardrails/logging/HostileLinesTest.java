// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A million hostile events: each is one write of one line, which a strict parser reads back as one
 * object with the reserved names once each and nobody's values in them. {@code -Dhostile.lines}
 * says how many, {@code -Dhostile.seed} repeats a run.
 */
class HostileLinesTest {
  private static final int THREADS = 2;

  private final long seed = Long.getLong("hostile.seed", System.nanoTime());
  private final int count = Integer.getInteger("hostile.lines", 1_000_000);

  @Test
  void event_hostile_isOneWriteOfOneObjectWithItsReservedNamesOnceEach() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<HostileRun>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      HostileRun run = new HostileRun(seed + thread);
      running.add(
          threads.submit(
              () -> {
                run.events(count / THREADS);
                return run;
              }));
    }
    int exceptions = 0;
    int lines = 0;
    for (Future<HostileRun> each : running) {
      HostileRun run = each.get();
      lines += run.lines();
      exceptions += run.exceptions();
      assertEquals(0, run.lost(), () -> "hostile.seed=" + seed);
    }
    threads.shutdown();
    assertEquals(count / THREADS * THREADS, lines);
    assertTrue(exceptions > lines / 20, "too few had exceptions");
  }
}
