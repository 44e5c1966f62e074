// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Tells the invoker that its event was refused: the caller's fault, which no retry mends.
 *
 * <p>Carries a constant message and the correlation id, and nothing else: no cause, no suppressed
 * exception, no stack trace, because the runtime prints and returns all of these past every log
 * redactor.
 */
public final class RequestRefused extends RuntimeException {
  private final String correlationId;

  /** Names the refused invocation. */
  public RequestRefused(String correlationId) {
    super("The request was refused. Correlation id: " + correlationId, null, false, false);
    this.correlationId = correlationId;
  }

  /** Joins this to the security event. */
  public String correlationId() {
    return correlationId;
  }
}
