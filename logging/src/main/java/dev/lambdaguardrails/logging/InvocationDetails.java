// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.guard.CurrentInvocation;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the details of one invocation, with which it goes. Safe for concurrent use.
 *
 * @param sampled whether they are written
 * @param waiting those that wait for an error; null if none can
 */
record InvocationDetails(boolean sampled, @Nullable LineBuffer waiting) {
  private static final InvocationDetails SAMPLED = new InvocationDetails(true, null);
  private static final InvocationDetails NONE = new InvocationDetails(false, null);

  /** Those of an invocation, which are decided once. */
  static InvocationDetails of(CurrentInvocation invocation, DetailSettings settings) {
    Object known = invocation.attachment();
    if (known == null) {
      known = invocation.attach(of(invocation.requestId(), settings));
    }
    return known instanceof InvocationDetails details ? details : NONE;
  }

  /** Those of a request id, which Lambda makes at random: it is the throw of the dice. */
  static InvocationDetails of(String requestId, DetailSettings settings) {
    if (settings.share() > 0 && position(requestId) < settings.share()) {
      return SAMPLED;
    }
    return settings.bufferBytes() == 0
        ? NONE
        : new InvocationDetails(false, new LineBuffer(settings.bufferBytes()));
  }

  /** Whether any detail is written or kept. */
  boolean any() {
    return sampled || waiting != null;
  }

  /** Where an id stands from 0 to below 1: FNV-1a over its characters, mixed once more. */
  private static double position(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < id.length(); at++) {
      hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return (hash >>> 11) * 0x1.0p-53;
  }
}
