// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.SecurityEventSink;
import org.jspecify.annotations.Nullable;

/**
 * What the log of this process is told of invocations: the place to clear what was kept for one.
 * Called on threads of the invocation, by many at once. Must not throw.
 */
public interface InvocationListener {
  /**
   * A thread is done with the invocation, which is still its current one. At least once for every
   * invocation, on each of its threads.
   */
  void left(CurrentInvocation invocation);

  /**
   * The invocation is over: once for every invocation, before its answer is taken, on the thread
   * that serves it.
   */
  default void ended(CurrentInvocation invocation) {}

  /**
   * An event of the thread's invocation is within its limit of size, and not read yet.
   *
   * @param event holds it at its beginning; used again after this call
   * @param length of the event
   */
  default void admitted(byte[] event, int length) {}

  /** Where security events go that no sink of the guard's own takes; null for SLF4J. */
  default @Nullable SecurityEventSink securityEvents() {
    return null;
  }

  /** What stands in the place of Lambda's own logger; null for that, redacted by the guard. */
  default @Nullable LambdaLogger logger() {
    return null;
  }
}
