// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks;

import org.jspecify.annotations.Nullable;

/** What a run measured in one setting. */
interface Measured {

  Setting setting();

  /** The number, or null where the run did not measure it. */
  @Nullable Double value(String subject, Quantity quantity);

  /** Whether the command line left the subject out, so that its absence is no surprise. */
  boolean leftOut(String subject);
}
