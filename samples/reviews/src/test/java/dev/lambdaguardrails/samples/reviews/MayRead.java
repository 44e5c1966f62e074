// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.reviews;

import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Trust;

/** Tells a REST API who may read. */
@Guarded(value = EventSource.REST_AUTHORIZER, trust = @Trust(apiIds = "a1b2c3d4e5"))
final class MayRead implements GuardedFunction<Token, Authorization> {
  @Override
  public Authorization handle(Token token, Invocation call) {
    return token.authorization().equals("Bearer reader")
        ? Authorization.allow("anna").with("scope", "reviews/read").alsoFor("GET/reviews/*")
        : Authorization.deny();
  }
}
