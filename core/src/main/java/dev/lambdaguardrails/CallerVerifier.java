// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import org.jspecify.annotations.Nullable;

/** Says who calls from what the request itself brings. Safe for concurrent use. */
public interface CallerVerifier {
  /**
   * Who calls; null where the request brings nothing that would say it.
   *
   * @param headers of the request
   * @throws dev.lambdaguardrails.failure.Refusal if what it brings does not hold
   * @throws dev.lambdaguardrails.failure.Fault if that cannot be told now
   */
  @Nullable Caller caller(NamedValues headers);
}
