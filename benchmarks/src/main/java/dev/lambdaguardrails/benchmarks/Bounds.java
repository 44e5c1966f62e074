// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bounds of {@code bounds.txt}. */
final class Bounds {

  private Bounds() {}

  static List<Bound> all() throws IOException {
    try (InputStream in = Bounds.class.getResourceAsStream("bounds.txt")) {
      if (in == null) {
        throw new BenchmarkFailure("there is no bounds.txt");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static List<Bound> parse(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Bound::parse)
        .toList();
  }
}
