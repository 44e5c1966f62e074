// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every peer's line in one run, peer after peer and round after round in fresh JVMs, under C1 alone
 * and with C2: the best time of all rounds, and the bytes that a line allocates.
 *
 * <pre>
 * java -jar benchmarks/logging/target/guardrails-log-lines.jar [--rounds N] [--gate] [--gate=times]
 * </pre>
 *
 * <p>{@code --gate} fails unless ours allocates less than every peer's, which is exact; {@code
 * --gate=times} also unless it takes a fifth of logstash's time with masking at most, and no more
 * than that of the fastest that does not mask.
 */
public final class Comparison {
  private static final String[] MESSAGES = {"sentence", "body"};
  private static final String[] COMPILERS = {"-XX:TieredStopAtLevel=1", "-XX:+TieredCompilation"};
  private static final int WARM_UPS = 5;
  private static final TimeValue WARM_UP_C1 = TimeValue.milliseconds(150);
  private static final TimeValue WARM_UP_C2 = TimeValue.milliseconds(700);
  private static final int MEASUREMENTS = 5;
  private static final TimeValue SPELL = TimeValue.milliseconds(150);

  private Comparison() {}

  /** Runs it. */
  public static void main(String[] args) throws RunnerException {
    List<String> words = Arrays.asList(args);
    int rounds =
        words.contains("--rounds") ? Integer.parseInt(words.get(words.indexOf("--rounds") + 1)) : 1;
    boolean kept = true;
    for (String compiler : COMPILERS) {
      for (String message : MESSAGES) {
        Costs costs = new Costs();
        for (int round = 0; round < rounds; round++) {
          for (Peer peer : Peer.values()) {
            costs.add(peer, run(peer, message, compiler));
          }
        }
        String title = (compiler.endsWith("=1") ? "C1" : "C2") + ", " + message;
        kept &= costs.print(title, System.out, words.contains("--gate=times"));
      }
    }
    if (!kept && (words.contains("--gate") || words.contains("--gate=times"))) {
      throw new IllegalStateException("a bound is broken");
    }
  }

  private static RunResult run(Peer peer, String message, String compiler) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(LogLine.class.getName())
                .param("peer", peer.name())
                .param("message", message)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", compiler)
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(compiler.endsWith("=1") ? WARM_UP_C1 : WARM_UP_C2)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(SPELL)
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }
}
