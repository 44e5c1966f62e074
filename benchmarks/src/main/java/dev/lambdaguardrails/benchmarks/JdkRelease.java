// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of a JDK, as its own {@code release} file tells it. */
record JdkRelease(String version) {

  static JdkRelease of(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (Files.exists(release)) {
      for (String line : Files.readAllLines(release)) {
        if (line.startsWith("JAVA_VERSION=")) {
          return new JdkRelease(line.substring(line.indexOf('=') + 1).replace("\"", ""));
        }
      }
    }
    throw new BenchmarkFailure("no JDK, or one without a release file: " + jdk);
  }

  /** The number before the first point. */
  int major() {
    return Runtime.Version.parse(version).feature();
  }
}
