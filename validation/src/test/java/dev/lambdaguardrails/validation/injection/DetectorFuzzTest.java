// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Any text gets a verdict, and repeated it is read in time that grows with its length. */
class DetectorFuzzTest {
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.HIGH);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LENGTH = 20_000;

  /** Of a processor, instrumented; where each character looks at all others, it is more. */
  private static final long MOST_NANOS = 1_500_000_000L;

  @FuzzTest(maxDuration = "6s")
  void inspect_anyText_isAVerdictInBoundedTime(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertTrue(DETECTOR.inspect(text).size() <= InjectionRule.values().length);
    // One length in eight is timed, so that the others leave time to look further.
    if (text.length() % 8 == 1) {
      String repeated = text.repeat(LENGTH / text.length() + 1);
      long start = THREADS.getCurrentThreadCpuTime();
      DETECTOR.inspect(repeated);
      long taken = THREADS.getCurrentThreadCpuTime() - start;
      assertTrue(taken < MOST_NANOS, () -> taken + " ns");
    }
  }
}
