// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

/** Confirms readers of one domain. */
@Guarded(EventSource.COGNITO_PRE_SIGN_UP)
final class Register implements GuardedFunction<Registration, Confirmed> {
  @Override
  public Confirmed handle(Registration registration, Invocation call) {
    String email = registration.userAttributes().getOrDefault("email", "");
    return new Confirmed(email.endsWith("@example.com"), false, false);
  }
}
