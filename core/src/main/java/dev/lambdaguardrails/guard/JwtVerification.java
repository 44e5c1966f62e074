// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.VerifiedJwt;

/** Verifies tokens for who wires a guard by reflection: a service of {@code guardrails-jwt}. */
public interface JwtVerification {
  /**
   * What verifies tokens as an annotation says, its keys fetched.
   *
   * @throws dev.lambdaguardrails.failure.Misconfiguration that says what to mend
   */
  CallerVerifier verifier(VerifiedJwt declared, Environment environment);
}
