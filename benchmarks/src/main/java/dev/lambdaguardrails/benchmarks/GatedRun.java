// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** A benchmark's run, held to the bounds. */
final class GatedRun {

  private GatedRun() {}

  /** One run of the benchmark: what it measured, in each of its settings. */
  interface Run {
    List<? extends Measured> measure() throws IOException;
  }

  /**
   * Runs, and again as often as the gate allows while noise alone may have broken a bound.
   *
   * @throws BenchmarkFailure if a bound is broken, or none was measured
   */
  static void through(Gate gate, List<Bound> bounds, PrintStream out, Run run) throws IOException {
    List<? extends Measured> measured = run.measure();
    if (gate == Gate.OPEN) {
      return;
    }
    GateReport report = GateReport.of(gate, bounds, measured);
    for (int repeat = 0; repeat < gate.repeats() && report.worthARepeat(); repeat++) {
      out.println(report.text() + "once more, since noise may be why\n");
      report = GateReport.of(gate, bounds, run.measure());
    }
    out.println(report.text());
    if (!report.passes()) {
      throw new BenchmarkFailure("the gate holds: " + report.broken());
    }
  }
}
