// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The two charts of the README. */
final class Charts {

  private Charts() {}

  static String coldStart(Results results) {
    List<Panel> panels = new ArrayList<>();
    for (ColdStartNumbers run : results.in("2-cpus")) {
      panels.add(panel("JDK " + run.jdk(), run));
    }
    for (ColdStartNumbers run : results.in("runtime-archive")) {
      panels.add(panel("JDK " + run.jdk() + ", with the runtime's class archive", run));
    }
    return BarChart.svg("Cold start: init and first invocation, ratio to unguarded", panels);
  }

  private static Panel panel(String title, ColdStartNumbers run) {
    List<Bar> bars = new ArrayList<>();
    for (ColdStartNumbers.Function function : run.functions()) {
      bars.add(
          new Bar(
              function.name(),
              function.millis(),
              String.format(Locale.ROOT, "%.2f · %.0f ms", function.ratio(), function.millis()),
              isOurs(function.name())));
    }
    return new Panel(title + ": init + first invocation, ratio · ms", bars);
  }

  static String warmPath(Results results) {
    List<Panel> panels = new ArrayList<>();
    for (WarmNumbers run : results.warmPaths()) {
      for (String compiler : List.of("C1", "C2")) {
        List<Bar> bars = new ArrayList<>();
        for (WarmNumbers.Function function : run.under(compiler)) {
          bars.add(
              new Bar(
                  function.name(),
                  function.micros(),
                  String.format(
                      Locale.ROOT,
                      "%.2f · %.1f µs · %.1f KB",
                      function.timeRatio(),
                      function.micros(),
                      function.bytes() / 1024),
                  isOurs(function.name())));
        }
        panels.add(
            new Panel(
                "JDK " + run.jdk() + ", " + compiler + ": one invocation, ratio · µs · allocated",
                bars));
      }
    }
    return BarChart.svg("Warm path: one invocation, ratio to unguarded", panels);
  }

  private static boolean isOurs(String name) {
    return name.equals("guarded") || name.startsWith("guarded-");
  }
}
