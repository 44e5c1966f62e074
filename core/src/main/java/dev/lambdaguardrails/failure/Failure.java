// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

/**
 * Why an invocation, or init, cannot go on. Travels inside the guard and carries nothing of the
 * input: constant messages, no stack trace.
 */
public abstract sealed class Failure extends RuntimeException
    permits Refusal, Fault, Misconfiguration {
  Failure(String message) {
    super(message, null, false, false);
  }

  /** Why, as in {@code docs/errors.md}. */
  public abstract String code();
}
