// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.FunctionFailed;
import dev.lambdaguardrails.RequestRefused;

/** What a source is thrown that has no other way to be told of a failure. */
final class Thrown {
  private Thrown() {}

  /**
   * Holds nothing but the correlation id.
   *
   * @param refused whether it is the caller's fault
   */
  static RuntimeException of(boolean refused, Verdict verdict) {
    return refused
        ? new RequestRefused(verdict.correlationId())
        : new FunctionFailed(verdict.correlationId());
  }
}
