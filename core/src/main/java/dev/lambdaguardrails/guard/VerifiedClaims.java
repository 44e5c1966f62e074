// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.internal.event.TokenClaims;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a token as rules compare them, for who verified its signature. */
public final class VerifiedClaims {
  private VerifiedClaims() {}

  /**
   * Who they say calls.
   *
   * @throws dev.lambdaguardrails.failure.Refusal if they are no object of strict JSON
   */
  public static @Nullable Caller caller(byte[] json) {
    return TokenClaims.caller(json);
  }
}
