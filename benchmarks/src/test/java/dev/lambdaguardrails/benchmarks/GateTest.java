// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final List<Bound> BOUNDS =
      Bounds.parse("guarded time 0.65 unguarded 2-cpus\nguarded classes 0.75 unguarded 2-cpus");

  /** A run on two processors: time and classes of each subject. */
  private record Run(Map<String, Double> times, Map<String, Double> classes, boolean chosen)
      implements Measured {

    static Run of(double time, double classes) {
      return new Run(
          Map.of("guarded", time, "unguarded", 100.0),
          Map.of("guarded", classes, "unguarded", 1000.0),
          false);
    }

    @Override
    public Setting setting() {
      return Setting.TWO_CPUS;
    }

    @Override
    public @Nullable Double value(String subject, Quantity quantity) {
      return quantity == Quantity.TIME ? times.get(subject) : classes.get(subject);
    }

    @Override
    public boolean leftOut(String subject) {
      return chosen && !times.containsKey(subject);
    }
  }

  private static GateReport report(Gate gate, Run run) {
    return GateReport.of(gate, BOUNDS, List.of(run));
  }

  private static String through(Gate gate, Run... runs) throws IOException {
    Deque<Run> left = new ArrayDeque<>(List.of(runs));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(told, false, StandardCharsets.UTF_8)) {
      GatedRun.through(gate, BOUNDS, out, () -> List.of(left.remove()));
    }
    assertTrue(left.isEmpty(), "not every run was wanted");
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void strict_exactlyAtTheBound_passes() {
    assertTrue(report(Gate.STRICT, Run.of(65, 750)).passes());
  }

  @Test
  void strict_timeAbove_isBrokenAndNamed() {
    GateReport report = report(Gate.STRICT, Run.of(66, 750));
    assertFalse(report.passes());
    assertEquals(List.of("time of guarded <= 0.65 x unguarded in 2-cpus: 0.660"), report.broken());
    assertEquals(1, report.held().size());
  }

  @Test
  void ci_timeWithinTheSlack_passes() {
    assertTrue(report(Gate.CI, Run.of(75, 750)).passes());
    assertFalse(report(Gate.CI, Run.of(75.1, 750)).passes());
  }

  @Test
  void ci_oneClassTooMany_isBrokenAndNoNoise() {
    GateReport report = report(Gate.CI, Run.of(65, 751));
    assertFalse(report.passes());
    assertFalse(report.worthARepeat());
  }

  @Test
  void gate_subjectThatNobodyLeftOut_isBroken() {
    Run run = new Run(Map.of("unguarded", 100.0), Map.of("unguarded", 1000.0), false);
    GateReport report = report(Gate.CI, run);
    assertEquals(2, report.broken().size());
    assertFalse(report.worthARepeat());
  }

  @Test
  void gate_nothingMeasured_fails() {
    Run run = new Run(Map.of("unguarded", 100.0), Map.of("unguarded", 1000.0), true);
    GateReport report = report(Gate.STRICT, run);
    assertEquals(List.of(), report.broken());
    assertEquals(2, report.notMeasured().size());
    assertFalse(report.passes());
    assertTrue(report.text().contains("none of the bounds was measured"), report.text());
  }

  @Test
  void gate_anotherSetting_isToldAndNotHeld() {
    List<Bound> bounds = Bounds.parse("guarded time 0.65 unguarded 1-cpu");
    GateReport report = GateReport.of(Gate.STRICT, bounds, List.of(Run.of(1, 1)));
    assertFalse(report.passes());
    assertTrue(report.text().contains("not measured  1 bounds in 1-cpu"), report.text());
  }

  @Test
  void ci_noiseOnce_isRepeatedAndPasses() throws IOException {
    String told = through(Gate.CI, Run.of(90, 750), Run.of(65, 750));
    assertTrue(told.contains("once more"), told);
    assertTrue(
        told.endsWith("holds         classes of guarded <= 0.75 x unguarded in 2-cpus: 0.750\n\n"),
        told);
  }

  @Test
  void ci_noiseTwice_fails() {
    BenchmarkFailure failure =
        assertThrows(
            BenchmarkFailure.class, () -> through(Gate.CI, Run.of(90, 750), Run.of(90, 750)));
    assertTrue(String.valueOf(failure.getMessage()).contains("0.900"), failure.getMessage());
  }

  @Test
  void ci_tooManyClasses_failsWithoutARepeat() {
    assertThrows(BenchmarkFailure.class, () -> through(Gate.CI, Run.of(90, 800)));
  }

  @Test
  void strict_noise_failsWithoutARepeat() {
    assertThrows(BenchmarkFailure.class, () -> through(Gate.STRICT, Run.of(66, 750)));
  }

  @Test
  void open_anything_passesUnasked() throws IOException {
    assertEquals("", through(Gate.OPEN, Run.of(900, 9000)));
  }
}
