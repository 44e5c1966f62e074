// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * One run of {@link WarmPath}: each subject under each compiler.
 *
 * @param jdk the JDK of the functions
 * @param forks fresh JVMs for each
 * @param warmUp iterations that do not count
 * @param iterations those that do
 * @param millis how long each takes
 */
public record WarmRun(Path jdk, int forks, int warmUp, int iterations, int millis) {

  private static final String BYTES = "gc.alloc.rate.norm";

  /** Measures; one fresh JVM after the other. */
  public List<WarmResult> results() {
    List<WarmResult> results = new ArrayList<>();
    for (Compiler compiler : Compiler.values()) {
      try {
        for (RunResult run : new Runner(options(compiler)).run()) {
          Statistics times = run.getPrimaryResult().getStatistics();
          results.add(
              new WarmResult(
                  Subject.valueOf(run.getParams().getParam("subject")),
                  compiler,
                  times.getPercentile(50),
                  (times.getPercentile(75) - times.getPercentile(25)) / 2,
                  bytes(run)));
        }
      } catch (RunnerException e) {
        throw new IllegalStateException(e);
      }
    }
    return results;
  }

  private static double bytes(RunResult run) {
    return requireNonNull(run.getSecondaryResults().get(BYTES), BYTES).getScore();
  }

  private Options options(Compiler compiler) {
    TimeValue time = TimeValue.milliseconds(millis);
    return new OptionsBuilder()
        .include(WarmPath.class.getName() + ".invoke")
        .jvm(jdk.resolve("bin/java").toString())
        .jvmArgs("-XX:+UseSerialGC", compiler.jvmOption())
        .forks(forks)
        .warmupIterations(warmUp)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
