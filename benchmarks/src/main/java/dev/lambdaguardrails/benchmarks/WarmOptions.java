// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.benchmarks.warm.WarmRun;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code warm}.
 *
 * @param run what is measured, and for how long
 * @param json where the results go as JSON, if anywhere
 * @param gate how strictly the bounds are held
 */
record WarmOptions(WarmRun run, @Nullable Path json, Gate gate) {

  static final String USAGE =
      """
      warm: one whole invocation of a function that has served many, by JMH, under C1 and C2
        --forks N           fresh JVMs of each subject and compiler (3)
        --iterations N      of one second each, after as many that do not count (5)
        --millis N          how long each iteration takes (1000)
        --jdk PATH          the JDK of the functions (the one that runs this)
        --json FILE         write the results as JSON too
        --gate              fail where a bound is broken
        --gate=ci           the same, with 0.10 more for each time and a repeat before it fails
      """;

  static WarmOptions parse(List<String> args) {
    int forks = 3;
    int iterations = 5;
    int millis = 1000;
    Path jdk = Path.of(System.getProperty("java.home"));
    Path json = null;
    Gate gate = Gate.OPEN;
    for (Words words = new Words(args); words.more(); ) {
      String option = words.next();
      switch (option) {
        case "--forks" -> forks = words.count();
        case "--iterations" -> iterations = words.count();
        case "--millis" -> millis = words.count();
        case "--jdk" -> jdk = Path.of(words.value());
        case "--json" -> json = Path.of(words.value());
        case "--gate" -> gate = Gate.STRICT;
        case "--gate=ci" -> gate = Gate.CI;
        default -> throw words.unknown();
      }
    }
    return new WarmOptions(new WarmRun(jdk, forks, iterations, iterations, millis), json, gate);
  }
}
