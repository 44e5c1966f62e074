// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that saw something in one value, each once, in the first view where it did. */
final class Hits {
  private final Sensitivity sensitivity;

  private @Nullable List<Finding> findings;
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
    if (rule.from().compareTo(sensitivity) > 0) {
      return;
    }
    if (findings == null) {
      findings = new ArrayList<>(2);
    }
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).rule() == rule) {
        return;
      }
    }
    findings.add(new Finding(rule, view, depth, unfinished));
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
    return findings == null ? List.of() : List.copyOf(findings);
  }
}
