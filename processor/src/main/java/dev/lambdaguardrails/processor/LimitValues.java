// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of {@code @Limits} by name, in the order of {@link #NAMES}. */
record LimitValues(AnnotationView at, Map<String, Integer> values, boolean written) {
  /** The names, in the order in which a {@code GuardLimits} takes them. */
  static final List<String> NAMES =
      List.of(
          "eventBytes",
          "recordBytes",
          "depth",
          "nameLength",
          "stringLength",
          "numberLength",
          "tokens",
          "deadlineMargin");

  static LimitValues of(AnnotationView limits) {
    Map<String, Integer> values = new LinkedHashMap<>();
    boolean written = false;
    for (String name : NAMES) {
      values.put(name, limits.number(name));
      written |= limits.writes(name);
    }
    return new LimitValues(limits, values, written);
  }

  int value(String name) {
    return values.getOrDefault(name, 0);
  }
}
