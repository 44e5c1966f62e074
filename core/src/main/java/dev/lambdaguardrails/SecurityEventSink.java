// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Where security events go. Called on the invocation's thread, by many invocations at once; what it
 * throws does not change the answer.
 */
public interface SecurityEventSink {
  /** Records one event. */
  void record(SecurityEvent event);
}
