// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a JVM loaded, each with the place it came from.
 *
 * @param lines one line for each class, as {@code -Xlog:class+load} writes it
 */
record LoadedClasses(List<String> lines) {

  private static final String ARCHIVED = "shared objects file";
  private static final String ARCHIVED_ON_TOP = "shared objects file (top)";

  /** Something that starts a JVM with one more option. */
  interface Run {
    void with(String option) throws IOException;
  }

  static LoadedClasses recordedBy(Run run) throws IOException {
    Path log = Files.createTempFile("loaded-classes", ".log");
    try {
      run.with("-Xlog:class+load=info:file=" + log + ":none:filecount=0");
      return new LoadedClasses(
          Files.readAllLines(log).stream().filter(line -> line.contains(" source: ")).toList());
    } finally {
      Files.delete(log);
    }
  }

  int count() {
    return lines.size();
  }

  /** Whether the class came from the archive that a training run made, on top of the JDK's own. */
  boolean sharesOnTop(String className) {
    return sourceOf(className).contains(ARCHIVED_ON_TOP);
  }

  /** Whether the class came from any archive. */
  boolean shares(String className) {
    return sourceOf(className).contains(ARCHIVED);
  }

  private String sourceOf(String className) {
    return lines.stream()
        .filter(line -> line.startsWith(className + " source: "))
        .findFirst()
        .orElseThrow(() -> new BenchmarkFailure(className + " was never loaded"));
  }
}
