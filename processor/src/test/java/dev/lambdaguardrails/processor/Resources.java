// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java sources of the tests, which are not compiled with them. */
final class Resources {
  private static final Path ROOT = Path.of("src/test/resources");

  private Resources() {}

  static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    }
  }

  /** The sources of a file by their path, each below a line {@code // file: path}. */
  static Map<String, String> sources(String path) {
    Map<String, String> sources = new TreeMap<>();
    for (String source : read(path).split("(?m)^// file: ", -1)) {
      int end = source.indexOf('\n');
      if (!source.isBlank()) {
        sources.put(source.substring(0, end), source.substring(end + 1));
      }
    }
    return sources;
  }

  /** The names of the files of a folder, sorted. */
  static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException thrown) {
      throw new UncheckedIOException(thrown);
    }
  }
}
