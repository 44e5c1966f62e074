// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

/** What a bound is about. */
enum Quantity {
  /** Noisy: a machine's other work is in it. */
  TIME(true),
  /** Exact, for one JDK. */
  CLASSES(false),
  /** Bytes allocated: exact, for one JDK and compiler. */
  BYTES(false);

  private final boolean noisy;

  Quantity(boolean noisy) {
    this.noisy = noisy;
  }

  /** Whether a repeat may tell something else. */
  boolean noisy() {
    return noisy;
  }
}
