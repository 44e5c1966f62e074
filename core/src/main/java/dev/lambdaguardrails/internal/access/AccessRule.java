// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Refusal;

/** Decides from the call alone, before its body is read. Immutable; serves concurrent calls. */
public interface AccessRule {
  /**
   * Returns if the caller may.
   *
   * @throws Refusal if not
   */
  void authorize(Invocation call);
}
