// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, as the front door's authorizer verified it.
 *
 * <p>Holds claims that are a single text, number or truth value; a claim of any other shape is
 * absent, so that no rule guesses at it. Immutable; {@link #toString} prints names only.
 */
public final class Caller {
  private final NamedValues claims;
  private final Set<String> scopes;

  private Caller(NamedValues claims, Set<String> scopes) {
    this.claims = claims;
    this.scopes = scopes;
  }

  /** A caller with these claims and scopes. */
  public static Caller of(Map<String, String> claims, Set<String> scopes) {
    NamedValues.Builder named = NamedValues.exact();
    for (Map.Entry<String, String> claim : claims.entrySet()) {
      named.add(claim.getKey(), claim.getValue());
    }
    return of(named.build(), scopes);
  }

  /** A caller with these claims, of which one that has several values is absent, and scopes. */
  public static Caller of(NamedValues claims, Set<String> scopes) {
    return new Caller(claims, Set.copyOf(scopes));
  }

  /** The value of a claim. */
  public Optional<String> claim(String name) {
    List<String> values = claims.all(name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** The granted scopes. */
  public Set<String> scopes() {
    return scopes;
  }

  /** The names of the claims only. */
  @Override
  public String toString() {
    return "Caller" + claims.names();
  }
}
