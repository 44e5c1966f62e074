// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.Map;

/** A limit limits something: the ranges of {@code GuardLimits}. */
final class LimitCheck implements Check {
  /** {@code Limits.LARGEST_EVENT}. */
  static final int LARGEST_EVENT = 6 * 1024 * 1024;

  @Override
  public void check(FunctionModel function, Report report) {
    LimitValues limits = function.settings().limits();
    for (Map.Entry<String, Integer> limit : limits.values().entrySet()) {
      String name = limit.getKey();
      int value = limit.getValue();
      int lowest = name.equals("eventBytes") ? 0 : 1;
      int highest = name.endsWith("Bytes") ? LARGEST_EVENT : Integer.MAX_VALUE;
      if (value < lowest || value > highest) {
        report.add(
            limits.at().place(name),
            Misuse.LIMIT_RANGE,
            name,
            Integer.toString(value),
            Integer.toString(lowest),
            Integer.toString(highest));
      }
    }
  }
}
