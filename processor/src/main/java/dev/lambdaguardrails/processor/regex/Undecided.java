// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

/** The analysis would take too long, or the expression is outside what it knows. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1;

  Undecided() {
    super(null, null, false, false);
  }
}
