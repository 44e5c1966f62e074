// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import java.util.Arrays;

/** How strictly the bounds are held. */
enum Gate {
  /** Not at all. */
  OPEN("open", 0, 0),
  /** As they stand. */
  STRICT("strict", 0, 0),
  /** For a machine that others use: noisy bounds give way a little, and are tried once more. */
  CI("ci", 0.10, 1);

  private final String word;
  private final double slack;
  private final int repeats;

  Gate(String word, double slack, int repeats) {
    this.word = word;
    this.slack = slack;
    this.repeats = repeats;
  }

  static Gate named(String word) {
    return Arrays.stream(values())
        .filter(gate -> gate != OPEN && gate.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no gate " + word));
  }

  /** The limit that this gate holds. */
  double limit(Bound bound) {
    return bound.quantity().noisy() ? bound.limit() + slack : bound.limit();
  }

  /** How often a run that only noise may have spoilt is tried again. */
  int repeats() {
    return repeats;
  }
}
