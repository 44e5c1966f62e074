// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SettingTest {

  @Test
  void of_noArchive_goesByTheProcessors() {
    assertEquals(Setting.ONE_CPU, Setting.of(Sharing.NONE, 1));
    assertEquals(Setting.TWO_CPUS, Setting.of(Sharing.NONE, 2));
    assertEquals(Setting.TWO_CPUS, Setting.of(Sharing.NONE, 8));
  }

  @Test
  void of_archive_isBoundedOnTwoProcessorsOnly() {
    assertEquals(Setting.RUNTIME_ARCHIVE, Setting.of(Sharing.RUNTIME, 2));
    assertEquals(Setting.AOT, Setting.of(Sharing.FUNCTION, 2));
    assertEquals(Setting.OTHER, Setting.of(Sharing.RUNTIME, 1));
    assertEquals(Setting.OTHER, Setting.of(Sharing.FUNCTION, 1));
  }
}
