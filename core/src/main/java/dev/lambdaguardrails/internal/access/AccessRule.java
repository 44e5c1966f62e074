// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Decides from the call alone, before its body is read. Immutable; serves concurrent calls. */
public interface AccessRule {
  /**
   * Whether the caller may.
   *
   * @param caller who calls, null where nobody says it
   * @throws dev.lambdaguardrails.failure.Failure if that cannot be told
   */
  boolean admits(@Nullable Caller caller, Invocation call);

  /** What a caller gets that may not: 401 where nobody says who it is. */
  static Refusal refusal(@Nullable Caller caller) {
    return Refusal.of(caller == null ? RefusalCode.CALLER_UNKNOWN : RefusalCode.ACCESS_DENIED);
  }
}
