// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

/** How many steps an analysis may still take: it ends by counting, never by a clock. */
final class Budget {
  private int left;

  Budget(int steps) {
    this.left = steps;
  }

  void spend(int steps) {
    left -= steps;
    if (steps < 0 || left < 0) {
      throw new Undecided();
    }
  }
}
