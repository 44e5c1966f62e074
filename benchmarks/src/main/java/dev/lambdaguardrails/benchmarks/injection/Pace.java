// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.injection;

import dev.lambdaguardrails.validation.injection.InjectionDetector;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How fast the detector reads values, one after the other, when warm; in time of the processor, so
 * that what else runs does not count.
 *
 * @param nanosPerString of the median round
 * @param megabytesPerSecond of the values in UTF-8
 */
record Pace(double nanosPerString, double megabytesPerSecond) {
  private static final int ROUNDS = 9;

  /**
   * Rounds that do not count, ten seconds of them. The server compiler takes so long: what one row
   * in a hundred needs is compiled when it has been asked for some thousand times.
   */
  static final int WARM_ROUNDS = 50;

  private static final long ROUND_NANOS = 200_000_000;

  static Pace of(List<String> values, InjectionDetector detector, int warmRounds) {
    String[] strings = values.toArray(new String[0]);
    long bytes = 0;
    for (String value : strings) {
      bytes += value.getBytes(StandardCharsets.UTF_8).length;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] nanos = new double[ROUNDS];
    long found = 0;
    for (int round = -warmRounds; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      int passes = 0;
      while (threads.getCurrentThreadCpuTime() - start < ROUND_NANOS) {
        for (String string : strings) {
          found += detector.inspect(string).size();
        }
        passes++;
      }
      if (round >= 0) {
        nanos[round] = (double) (threads.getCurrentThreadCpuTime() - start) / passes;
      }
    }
    if (found < 0) {
      throw new IllegalStateException("findings cannot be fewer than none");
    }
    Arrays.sort(nanos);
    double median = nanos[ROUNDS / 2];
    return new Pace(median / strings.length, bytes * 1_000.0 / median);
  }
}
