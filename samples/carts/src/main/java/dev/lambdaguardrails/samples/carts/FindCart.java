// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.carts;

import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.RateLimit;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.VerifiedJwt;
import java.util.List;
import java.util.Map;

/** Reads the caller's own cart. Who calls, an access token says that this function verifies. */
@Guarded(EventSource.FUNCTION_URL)
@VerifiedJwt(issuer = "${TOKEN_ISSUER}", audience = "${TOKEN_AUDIENCE}")
@AllowScopes("carts:read")
@AllowOwner(of = "query.owner")
@RateLimit(per = RatePer.CLAIM, requests = 20, seconds = 3600)
final class FindCart implements GuardedFunction<CartQuery, Cart> {
  private final Map<String, List<String>> carts = Map.of("ada", List.of("tea", "lemon"));

  @Override
  public Cart handle(CartQuery query, Invocation call) {
    return new Cart(carts.getOrDefault(query.owner(), List.of()));
  }
}
