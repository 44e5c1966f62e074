// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lambdaguardrails.DuplicateFilter.Found;
import org.junit.jupiter.api.Test;

/** What is remembered, and for how long. */
class InMemoryDuplicatesTest {
  private long nanos;
  private final InMemoryDuplicates memory = new InMemoryDuplicates(() -> nanos);

  @Test
  void claim_untilItExpires_isHeld() {
    assertEquals(Found.FIRST, memory.begin("a"));
    nanos += 15L * 60 * 1_000_000_000 - 1;
    assertEquals(Found.RUNNING, memory.begin("a"));
    nanos += 1;
    assertEquals(Found.FIRST, memory.begin("a"));
  }

  @Test
  void record_done_isRememberedWhateverTheTime() {
    memory.begin("a");
    memory.done("a");
    nanos += Long.MAX_VALUE / 2;
    assertEquals(Found.DONE, memory.begin("a"));
  }

  @Test
  void record_failed_isFirstAgain() {
    memory.begin("a");
    memory.failed("a");
    assertEquals(Found.FIRST, memory.begin("a"));
  }

  @Test
  void memory_ofTenThousand_forgetsTheOldest() {
    for (int at = 0; at <= 10_000; at++) {
      memory.done("r" + at);
    }
    assertEquals(Found.FIRST, memory.begin("r0"));
    assertEquals(Found.DONE, memory.begin("r2"));
    assertEquals(Found.DONE, memory.begin("r10000"));
  }
}
