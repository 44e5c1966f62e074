// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the build left what is measured.
 *
 * @param benchmarks the folder of this module
 */
record Layout(Path benchmarks) {

  /** The layout around this class: {@code benchmarks/target} holds its jar, or its classes. */
  static Layout ofThisBuild() {
    try {
      Path code = Path.of(Layout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Layout(code.resolve("../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path variants() {
    return benchmarks.resolve("variants");
  }

  /** The jars that Lambda's managed runtime brings. */
  List<Path> runtimeClient() throws IOException {
    return jars(benchmarks.resolve("target/runtime-client"));
  }

  static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BenchmarkFailure(folder + " is missing: run mvn package first");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
