// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

/**
 * Told when a thread is done with an invocation: the place to clear what was kept for it. Called on
 * that thread, by many at once, and at least once for every invocation. Must not throw.
 */
public interface InvocationListener {
  /** The thread is done with the invocation, which is still its current one. */
  void left(CurrentInvocation invocation);
}
