// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the bounds in a run.
 *
 * @param held the bounds that were measured and hold
 * @param broken those that do not, or that this run should have measured and did not
 * @param notMeasured those that it says nothing about, and why
 * @param onlyNoise whether each broken one may hold in a repeat
 */
record GateReport(
    List<String> held, List<String> broken, List<String> notMeasured, boolean onlyNoise) {

  static GateReport of(Gate gate, List<Bound> bounds, List<? extends Measured> runs) {
    List<String> held = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    List<String> notMeasured = new ArrayList<>();
    Map<Setting, Integer> others = new EnumMap<>(Setting.class);
    boolean onlyNoise = true;
    for (Bound bound : bounds) {
      for (Setting setting : bound.settings()) {
        Measured run =
            runs.stream().filter(one -> one.setting() == setting).findFirst().orElse(null);
        if (run == null) {
          others.merge(setting, 1, Integer::sum);
          continue;
        }
        Double part = run.value(bound.subject(), bound.quantity());
        Double whole = run.value(bound.against(), bound.quantity());
        if (part == null || whole == null) {
          String missing = part == null ? bound.subject() : bound.against();
          if (run.leftOut(missing)) {
            notMeasured.add(bound.text(setting) + ": " + missing + " is left out");
          } else {
            broken.add(bound.text(setting) + ": " + missing + " was not measured");
            onlyNoise = false;
          }
          continue;
        }
        double ratio = (part - bound.plus()) / whole;
        String line =
            String.format(
                Locale.ROOT, "%s: %.3f%s", bound.text(setting), ratio, given(gate, bound));
        if (ratio <= gate.limit(bound)) {
          held.add(line);
        } else {
          broken.add(line);
          onlyNoise &= bound.quantity().noisy();
        }
      }
    }
    others.forEach((setting, count) -> notMeasured.add(count + " bounds in " + setting.word()));
    return new GateReport(held, broken, notMeasured, onlyNoise);
  }

  private static String given(Gate gate, Bound bound) {
    double limit = gate.limit(bound);
    return limit == bound.limit() ? "" : String.format(Locale.ROOT, " (given %.2f)", limit);
  }

  /** Whether the gate lets the run pass: something was measured, and nothing is broken. */
  boolean passes() {
    return broken.isEmpty() && !held.isEmpty();
  }

  /** Whether a repeat of the run may pass. */
  boolean worthARepeat() {
    return !broken.isEmpty() && onlyNoise;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    held.forEach(line -> text.append("holds         ").append(line).append('\n'));
    notMeasured.forEach(line -> text.append("not measured  ").append(line).append('\n'));
    broken.forEach(line -> text.append("BROKEN        ").append(line).append('\n'));
    if (held.isEmpty() && broken.isEmpty()) {
      text.append("BROKEN        none of the bounds was measured\n");
    }
    return text.toString();
  }
}
