// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.VerifiedJwt;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.JwtVerification;
import java.util.List;

/** Verifies tokens as an annotation says that is read by reflection. */
public final class DeclaredJwt implements JwtVerification {
  /** Called by the {@link java.util.ServiceLoader}. */
  public DeclaredJwt() {}

  @Override
  public CallerVerifier verifier(VerifiedJwt declared, Environment environment) {
    return JwtVerifier.warm(
            environment,
            declared.issuer(),
            declared.keys(),
            List.of(declared.audience()),
            List.of(declared.algorithms()),
            declared.use(),
            declared.skewSeconds())
        .ready();
  }
}
