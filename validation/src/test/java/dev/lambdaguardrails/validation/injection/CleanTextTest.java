// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ordinary text costs no memory. */
class CleanTextTest {
  private static final int CALLS = 10_000;
  private static final InjectionDetector DETECTOR = InjectionDetector.of(Sensitivity.DEFAULT);

  private static final List<String> CLEAN =
      List.of(
          "",
          "Rosa Müller",
          "Siobhan O'Shea, 4 St. John's Rd.",
          "Please send me 2 or 3 of the red ones (and a bag); thanks!",
          "https://shop.example/items?page=2&sort=price",
          "{\"city\":\"Oslo\",\"zip\":\"0150\",\"tags\":[\"a\",\"b\"]}",
          "東京都千代田区千代田1-1",
          "50% off -- today only");

  @Test
  void inspect_cleanText_returnsTheSameEmptyList() {
    for (String text : CLEAN) {
      assertSame(List.of(), DETECTOR.inspect(text), text);
    }
  }

  @Test
  void inspect_cleanText_allocatesNothing() {
    for (String text : CLEAN) {
      long allocated = Long.MAX_VALUE;
      for (int again = 0; again < 4 && allocated >= CALLS; again++) {
        allocated = allocated(text);
      }
      long bytes = allocated;
      assertTrue(bytes < CALLS, () -> bytes + " bytes in " + CALLS + " calls for " + text);
    }
  }

  private static long allocated(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int found = 0;
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int call = 0; call < CALLS; call++) {
      found += DETECTOR.inspect(text).size();
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(found == 0);
    return allocated;
  }
}
