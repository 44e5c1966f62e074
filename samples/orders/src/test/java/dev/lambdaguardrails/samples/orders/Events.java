// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events that the demonstration shows, by their names there. */
final class Events {
  private static final Path FOLDER = Path.of("src/test/resources/events");

  private Events() {}

  static String placeOrder(String name) {
    return read("place-order", name);
  }

  static String findOrder(String name) {
    return read("find-order", name);
  }

  private static String read(String function, String name) {
    try {
      Path file = FOLDER.resolve(function).resolve(name + ".json");
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
