// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Tells the invoker that the function failed: a fault of ours or of a dependency.
 *
 * <p>Carries a constant message and the correlation id, and nothing else: no cause, no suppressed
 * exception, no stack trace, because the runtime prints and returns all of these past every log
 * redactor.
 */
public final class FunctionFailed extends RuntimeException {
  private final String correlationId;

  /** Names the failed invocation. */
  public FunctionFailed(String correlationId) {
    super("The function failed. Correlation id: " + correlationId, null, false, false);
    this.correlationId = correlationId;
  }

  /** Joins this to the security event. */
  public String correlationId() {
    return correlationId;
  }
}
