// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.util.List;

/** The launcher of all benchmarks: {@code java -jar guardrails-benchmarks.jar COMMAND …}. */
public final class Benchmarks {

  private static final String USAGE =
      "usage: java -jar guardrails-benchmarks.jar COMMAND\n\n" + ColdStartOptions.USAGE;

  private Benchmarks() {}

  /** Runs one command; exits with 2 for a wrong command line, with 1 for a failed benchmark. */
  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> args) throws IOException {
    if (args.isEmpty() || !args.get(0).equals("cold-start")) {
      System.err.println(USAGE);
      return 2;
    }
    ColdStartOptions options;
    try {
      options = ColdStartOptions.parse(args.subList(1, args.size()));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      return 2;
    }
    try {
      ColdStart coldStart = new ColdStart(options, Layout.ofThisBuild());
      GatedRun.through(
          options.gate(), Bounds.all(), System.out, () -> List.of(coldStart.run(System.out)));
      return 0;
    } catch (BenchmarkFailure e) {
      System.err.println("FAILED: " + e.getMessage());
      return 1;
    }
  }
}
