// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.benchmarks.chart.Publication;
import dev.lambdaguardrails.benchmarks.injection.InjectionReport;
import dev.lambdaguardrails.benchmarks.redaction.RedactionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The launcher of all benchmarks: {@code java -jar guardrails-benchmarks.jar COMMAND …}. */
public final class Benchmarks {

  private static final String USAGE =
      "usage: java -jar guardrails-benchmarks.jar COMMAND\n\n"
          + ColdStartOptions.USAGE
          + '\n'
          + WarmOptions.USAGE
          + '\n'
          + InjectionOptions.USAGE
          + '\n'
          + RedactionOptions.USAGE
          + "\ncharts DOCS PAGE...: draw the results in DOCS/benchmarks, and write them into pages\n";

  private Benchmarks() {}

  /** Runs one command; exits with 2 for a wrong command line, with 1 for a failed benchmark. */
  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> args) throws IOException {
    Command command;
    try {
      command = command(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      return 2;
    }
    try {
      command.run();
      return 0;
    } catch (BenchmarkFailure e) {
      System.err.println("FAILED: " + e.getMessage());
      return 1;
    }
  }

  private static Command command(List<String> args) {
    List<String> options = args.isEmpty() ? args : args.subList(1, args.size());
    switch (args.isEmpty() ? "" : args.get(0)) {
      case "cold-start" -> {
        ColdStartOptions coldStart = ColdStartOptions.parse(options);
        return () -> coldStart(coldStart);
      }
      case "warm" -> {
        WarmOptions warm = WarmOptions.parse(options);
        return () -> warm(warm);
      }
      case "injection" -> {
        InjectionOptions injection = InjectionOptions.parse(options);
        return () -> injection(injection);
      }
      case "redaction" -> {
        RedactionOptions redaction = RedactionOptions.parse(options);
        return () -> redaction(redaction);
      }
      case "charts" -> {
        if (options.isEmpty()) {
          throw new IllegalArgumentException("charts needs the folder of the documentation");
        }
        List<Path> paths = options.stream().map(Path::of).toList();
        return () -> charts(paths.get(0), paths.subList(1, paths.size()));
      }
      default -> throw new IllegalArgumentException("there is no command " + args);
    }
  }

  private static void coldStart(ColdStartOptions options) throws IOException {
    ColdStart coldStart = new ColdStart(options, Layout.ofThisBuild());
    GatedRun.through(
        options.gate(), Bounds.all(), System.out, () -> List.of(coldStart.run(System.out)));
  }

  private static void warm(WarmOptions options) throws IOException {
    String jdk = JdkRelease.of(options.run().jdk()).version();
    GatedRun.through(
        options.gate(),
        Bounds.all(),
        System.out,
        () -> {
          WarmReport report = new WarmReport(jdk, options.run().results());
          System.out.println(report.table());
          if (options.json() != null) {
            Files.writeString(options.json(), report.json());
          }
          return report.measured();
        });
  }

  private static void injection(InjectionOptions options) throws IOException {
    InjectionReport report = options.run().report();
    System.out.println(report.table());
    if (options.predictions() != null) {
      Files.writeString(options.predictions(), report.predictions());
    }
    if (options.json() != null) {
      Files.writeString(options.json(), report.json());
    }
  }

  private static void redaction(RedactionOptions options) throws IOException {
    RedactionReport report = options.report();
    System.out.println(report.table());
    if (options.json() != null) {
      Files.writeString(options.json(), report.json());
    }
  }

  private static void charts(Path docs, List<Path> pages) throws IOException {
    try {
      Publication.write(docs, pages);
    } catch (IllegalArgumentException e) {
      throw new BenchmarkFailure(String.valueOf(e.getMessage()));
    }
  }

  /** What a command line asks for. */
  private interface Command {
    void run() throws IOException;
  }
}
