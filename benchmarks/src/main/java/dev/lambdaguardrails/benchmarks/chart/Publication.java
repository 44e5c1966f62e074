// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws and writes out the stored results: the charts beside them, the tables into pages.
 *
 * <p>The same results give the same bytes.
 */
public final class Publication {

  private Publication() {}

  /**
   * Writes {@code cold-start.svg} and {@code warm-path.svg} into the folder whose {@code
   * benchmarks} holds the results, and fills the places {@code cold-start}, {@code aot} and {@code
   * warm-path} of the pages.
   *
   * @throws IllegalArgumentException if there are no results of a kind
   */
  public static void write(Path docs, List<Path> pages) throws IOException {
    Results results = Results.of(docs.resolve("benchmarks"));
    if (results.in("2-cpus").isEmpty() || results.warmPaths().isEmpty()) {
      throw new IllegalArgumentException(
          docs + "/benchmarks holds no cold-start-*.json of 2-cpus, or no warm-*.json");
    }
    Files.writeString(docs.resolve("cold-start.svg"), Charts.coldStart(results));
    Files.writeString(docs.resolve("warm-path.svg"), Charts.warmPath(results));
    for (Path page : pages) {
      String text = Files.readString(page);
      text = Page.filled(text, "cold-start", Tables.coldStart(results));
      text = Page.filled(text, "aot", Tables.aot(results));
      text = Page.filled(text, "warm-path", Tables.warmPath(results));
      Files.writeString(page, text);
    }
  }
}
