// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Where security events go. Called on the invocation's thread, by many invocations at once; what it
 * throws does not change the answer.
 */
public interface SecurityEventSink {
  /** Records one event. */
  void record(SecurityEvent event);

  /**
   * Readies what the first event will need, and records nothing. Called once before SnapStart takes
   * a snapshot; without SnapStart never. What it throws is told, and fails nothing.
   */
  default void prime() {}
}
