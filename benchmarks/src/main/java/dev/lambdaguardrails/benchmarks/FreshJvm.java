// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import dev.lambdaguardrails.benchmarks.events.Events;
import dev.lambdaguardrails.samples.runtime.Exchange;
import dev.lambdaguardrails.samples.runtime.Launch;
import dev.lambdaguardrails.samples.runtime.LocalRuntime;
import dev.lambdaguardrails.samples.runtime.RuntimeFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A fresh JVM for each run of a variant, the same but for the variant. */
final class FreshJvm {

  /** Making an AOT cache starts a second JVM and takes its time. */
  private static final Duration TRAINING = Duration.ofMinutes(2);

  private final ColdStartOptions options;
  private final List<Path> runtimeClient;
  private final Archives archives;

  FreshJvm(ColdStartOptions options, List<Path> runtimeClient, Archives archives) {
    this.options = options;
    this.runtimeClient = runtimeClient;
    this.archives = archives;
  }

  /** Starts the variant, sends it one order and measures. */
  Trial measure(Variant variant) throws IOException {
    try (LocalRuntime runtime = LocalRuntime.start(launch(variant).build())) {
      Exchange exchange = invoke(runtime, variant);
      long initEnded = runtime.initEndedNanos();
      return new Trial(
          (initEnded - runtime.startedNanos()) / 1e6,
          (exchange.postedNanos() - initEnded) / 1e6,
          ProcessStatus.peakRssKb(runtime.process().pid()));
    }
  }

  /** Starts the variant once more, untimed, and tells each class that it loaded for one order. */
  LoadedClasses loadedClasses(Variant variant) throws IOException {
    return LoadedClasses.recordedBy(
        option -> {
          Launch launch = launch(variant).jvmOptions(option).build();
          try (LocalRuntime runtime = LocalRuntime.start(launch)) {
            invoke(runtime, variant);
            runtime.awaitIdle();
          }
        });
  }

  /**
   * Runs the variant once with one more option, to an orderly end, for what a JVM writes then.
   *
   * @return what the JVM told
   */
  String train(Variant variant, String option) throws IOException {
    Launch launch = launch(variant).jvmOptions(option).patience(TRAINING).build();
    try (LocalRuntime runtime = LocalRuntime.start(launch)) {
      invoke(runtime, variant);
      runtime.awaitIdle();
      runtime.shutDown();
      return runtime.captured().everything();
    }
  }

  /** Sends the variant its event; fails unless the answer is right. */
  static Exchange invoke(LocalRuntime runtime, Variant variant) throws IOException {
    Exchange exchange;
    try {
      exchange = runtime.invoke(Events.order(variant.event()));
    } catch (RuntimeFailure e) {
      throw new BenchmarkFailure(variant.name() + ": " + e.getMessage());
    }
    if (!variant.answersRight(exchange)) {
      throw new BenchmarkFailure(
          variant.name() + " gave a wrong answer:\n" + runtime.captured().everything());
    }
    return exchange;
  }

  private Launch.Builder launch(Variant variant) throws IOException {
    List<Path> classpath = new ArrayList<>(runtimeClient);
    classpath.addAll(variant.classpath());
    Launch.Builder launch = base(options, variant.handler(), classpath);
    variant.environment().forEach(launch::environment);
    return launch.jvmOptions(archives.jvmOptions(variant));
  }

  /** What all JVMs have in common, the one that makes the archive too. */
  static Launch.Builder base(ColdStartOptions options, String handler, List<Path> classpath)
      throws IOException {
    Launch.Builder launch =
        Launch.of(handler)
            .javaHome(options.jdk())
            .classpath(
                classpath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)))
            .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    if (options.cpus() > 0) {
      Processors.pin(launch, options.cpus());
    }
    return launch;
  }
}
