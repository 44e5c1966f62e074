// file: com/acme/FindCart.java
package com.acme;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.JwtAlgorithm;
import dev.lambdaguardrails.TokenUse;
import dev.lambdaguardrails.VerifiedJwt;

@Guarded(EventSource.FUNCTION_URL)
@VerifiedJwt(
    issuer = "${ISSUER}",
    audience = {"carts", "${CLIENT}"},
    algorithms = {JwtAlgorithm.RS256, JwtAlgorithm.ES256},
    use = TokenUse.UNSTATED,
    skewSeconds = 5)
@AllowScopes("carts:read")
final class FindCart implements GuardedFunction<Void, Void> {
  @Override
  public Void handle(Void nothing, Invocation call) {
    return null;
  }
}
