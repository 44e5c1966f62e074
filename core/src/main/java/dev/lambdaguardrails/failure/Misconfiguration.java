// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.failure;

/**
 * The function is built or configured wrongly: found at init, never by a caller. The message says
 * what to mend; it holds names of types, annotations and variables, never a value.
 */
public final class Misconfiguration extends Failure {
  /** The message says what to mend. */
  public Misconfiguration(String message) {
    super(message);
  }

  @Override
  public String code() {
    return "misconfiguration";
  }
}
