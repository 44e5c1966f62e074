// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/** Rules about one side of a function. */
interface Check {
  /** Reports every breach. */
  void check(FunctionModel function, Report report);
}
