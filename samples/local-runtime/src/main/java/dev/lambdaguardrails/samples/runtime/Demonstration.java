// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows functions at work to a person: each event of a folder, in the order of their names, with
 * the answer and the log lines that it made.
 */
public final class Demonstration {
  private static final int WIDTH = 480;

  private final PrintStream out;

  private Demonstration(PrintStream out) {
    this.out = out;
  }

  /** Takes pairs of a handler and the folder of its events. */
  public static void main(String[] arguments) throws IOException {
    Demonstration demonstration =
        new Demonstration(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    for (int at = 0; at + 1 < arguments.length; at += 2) {
      demonstration.show(arguments[at], Path.of(arguments[at + 1]));
    }
  }

  private void show(String handler, Path folder) throws IOException {
    out.println();
    out.println("=== " + handler);
    try (LocalRuntime runtime = LocalRuntime.start(launch(handler))) {
      runtime.initError().ifPresent(error -> out.println("init failed: " + error.body()));
      for (Path event : events(folder)) {
        int logged = runtime.captured().stdout().length();
        Exchange exchange = runtime.invoke(Files.readString(event));
        runtime.awaitIdle();
        out.println();
        out.println("--- " + event.getFileName().toString().replace(".json", ""));
        out.println("event   " + oneLine(Files.readString(event)));
        out.println((exchange.failed() ? "error   " : "answer  ") + exchange.body());
        log(runtime.captured().stdout().substring(logged));
      }
    }
  }

  /** A template sets the account; that of the events is the one of all examples. */
  private static Launch launch(String handler) {
    return Launch.of(handler).environment("ACCOUNT", "123456789012").build();
  }

  private void log(String lines) {
    lines.lines().filter(line -> !line.isBlank()).forEach(line -> out.println("log     " + line));
  }

  private static List<Path> events(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().collect(Collectors.toList());
    }
  }

  private static String oneLine(String event) {
    String line = event.replaceAll("\\s+", " ").strip();
    return line.length() <= WIDTH
        ? line
        : line.substring(0, WIDTH) + "… (" + event.length() + " characters)";
  }
}
