// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel tells of a process in {@code /proc/PID/status}. */
final class ProcessStatus {

  private ProcessStatus() {}

  /** The most memory that a process ever held, in KiB. */
  static long peakRssKb(long pid) throws IOException {
    return Long.parseLong(of(pid, "VmHWM").replace("kB", "").strip());
  }

  static String of(long pid, String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
      if (line.startsWith(field + ":")) {
        return line.substring(field.length() + 1).strip();
      }
    }
    throw new BenchmarkFailure("the kernel tells no " + field + " of process " + pid);
  }
}
