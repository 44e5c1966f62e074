// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers under the charts, as Markdown. */
final class Tables {

  private static final String JAR = "java -jar benchmarks/target/guardrails-benchmarks.jar ";

  private Tables() {}

  /** For each JDK: milliseconds, the ratio in each setting, classes. */
  static String coldStart(Results results) {
    List<ColdStartNumbers> runs = results.in("2-cpus");
    StringBuilder text = new StringBuilder("| function |");
    for (ColdStartNumbers run : runs) {
      text.append(
          String.format(
              " JDK %s: ms | ratio | 1 CPU | runtime archive | classes |", run.jdkMajor()));
    }
    text.append("\n|---|").append("---|".repeat(5 * runs.size())).append('\n');
    for (String name : names(runs)) {
      text.append("| ").append(name).append(" |");
      for (ColdStartNumbers run : runs) {
        cell(text, run, name, Tables::millis);
        cell(text, run, name, Tables::ratio);
        cell(text, results, run, "1-cpu", name, Tables::ratio);
        cell(text, results, run, "runtime-archive", name, Tables::ratio);
        cell(text, run, name, function -> String.format(Locale.ROOT, "%,d", function.classes()));
      }
      text.append('\n');
    }
    return text.append('\n')
        .append(measured(runs, "ratio of the sums to `unguarded`"))
        .append("`" + JAR + "cold-start --rounds ")
        .append(runs.isEmpty() ? 15 : runs.get(0).rounds())
        .append(" [--cpus 1] [--runtime-archive] [--jdk PATH]`\n")
        .toString();
  }

  /** For each JDK: milliseconds with an archive of its own, and their ratio to the floor. */
  static String aot(Results results) {
    List<ColdStartNumbers> runs = results.in("aot");
    StringBuilder text = new StringBuilder("| function |");
    for (ColdStartNumbers run : runs) {
      text.append(String.format(" JDK %s: ms | to `floor` |", run.jdkMajor()));
    }
    text.append("\n|---|").append("---|".repeat(2 * runs.size())).append('\n');
    for (String name : names(runs)) {
      text.append("| ").append(name).append(" |");
      for (ColdStartNumbers run : runs) {
        double floor = run.function("floor").map(ColdStartNumbers.Function::millis).orElse(0.0);
        cell(text, run, name, Tables::millis);
        cell(text, run, name, function -> number(function.millis() / floor));
      }
      text.append('\n');
    }
    return text.append('\n')
        .append(measured(runs, "each with an archive of its own"))
        .append("`" + JAR + "cold-start --aot [--jdk PATH]`\n")
        .toString();
  }

  /** For each JDK and compiler: time and bytes. */
  static String warmPath(Results results) {
    StringBuilder text =
        new StringBuilder("| JDK | compiler | function | µs | ratio | bytes | ratio |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (WarmNumbers run : results.warmPaths()) {
      for (WarmNumbers.Function function : run.functions()) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.2f | %,.0f | %.2f |\n",
                run.jdk(),
                function.compiler(),
                function.name(),
                function.micros(),
                function.timeRatio(),
                function.bytes(),
                function.bytesRatio()));
      }
    }
    return text.append("\n`" + JAR + "warm [--jdk PATH]`\n").toString();
  }

  private static String measured(List<ColdStartNumbers> runs, String what) {
    String jdks = runs.stream().map(ColdStartNumbers::jdk).collect(Collectors.joining(" and "));
    return "Init + first invocation, median of interleaved rounds, "
        + what
        + "; JDK "
        + jdks
        + ".\n";
  }

  private static Set<String> names(List<ColdStartNumbers> runs) {
    Set<String> names = new LinkedHashSet<>();
    for (ColdStartNumbers run : runs) {
      run.functions().forEach(function -> names.add(function.name()));
    }
    return names;
  }

  private static void cell(
      StringBuilder text,
      Results results,
      ColdStartNumbers like,
      String setting,
      String name,
      Function<ColdStartNumbers.Function, String> value) {
    text.append(' ')
        .append(
            results.in(setting).stream()
                .filter(run -> run.jdk().equals(like.jdk()))
                .findFirst()
                .flatMap(run -> run.function(name))
                .map(value)
                .orElse("-"))
        .append(" |");
  }

  private static void cell(
      StringBuilder text,
      ColdStartNumbers run,
      String name,
      Function<ColdStartNumbers.Function, String> value) {
    text.append(' ').append(run.function(name).map(value).orElse("-")).append(" |");
  }

  private static String millis(ColdStartNumbers.Function function) {
    return String.format(Locale.ROOT, "%.0f", function.millis());
  }

  private static String ratio(ColdStartNumbers.Function function) {
    return number(function.ratio());
  }

  private static String number(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
