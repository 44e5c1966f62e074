// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules that saw something in one value, each once, in the first view where it did. */
final class Hits {
  private final Sensitivity sensitivity;
  private final List<Finding> findings = new ArrayList<>(2);
  private final Set<InjectionRule> seen = EnumSet.noneOf(InjectionRule.class);
  private View view = View.RAW;
  private int depth;
  private boolean unfinished;

  Hits(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /** From now on, what is found is found in this reading. */
  void look(View next, int rounds, boolean more) {
    view = next;
    depth = rounds;
    unfinished = more;
  }

  void add(InjectionRule rule) {
    if (rule.from().compareTo(sensitivity) <= 0 && seen.add(rule)) {
      findings.add(new Finding(rule, view, depth, unfinished));
    }
  }

  /** Whether the value at hand is as it came. */
  boolean raw() {
    return depth == 0;
  }

  /** Whether the value at hand was spelled with percent signs. */
  boolean percent() {
    return view == View.PERCENT || view == View.MIXED;
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }
}
