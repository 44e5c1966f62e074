// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the front door's authorizer verified it.
 *
 * <p>A claim is a single text, number or truth value, or a list of texts; one of any other shape,
 * or whose shape cannot be told, is absent, so that no rule guesses at it. Immutable; {@link
 * #toString} prints names only.
 */
public final class Caller {
  private final NamedValues claims;
  private final NamedValues lists;
  private final Set<String> scopes;
  private final Optional<String> principal;

  private Caller(Builder builder) {
    this.claims = builder.claims;
    this.lists = builder.lists;
    this.scopes = builder.scopes;
    this.principal = Optional.ofNullable(builder.principal);
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
    return builder().claims(claims).scopes(scopes).build();
  }

  /** Describes a caller, of whom nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The value of a claim. */
  public Optional<String> claim(String name) {
    return Optional.ofNullable(claims.only(name));
  }

  /** Whether a claim has one value, and this one. */
  public boolean hasClaim(String name, String value) {
    return value.equals(claims.only(name));
  }

  /** The elements of a claim that is a list; empty when it is none. */
  public List<String> list(String claim) {
    return lists.all(claim);
  }

  /** Whether a claim is a list, and holds this element. */
  public boolean lists(String claim, String element) {
    return lists.holds(claim, element);
  }

  /** The granted scopes. */
  public Set<String> scopes() {
    return scopes;
  }

  /** The ARN of the IAM principal that signed the request; empty where none did. */
  public Optional<String> principal() {
    return principal;
  }

  /** The names of the claims only. */
  @Override
  public String toString() {
    return "Caller" + claims.names() + lists.names();
  }

  /** Describes a caller. Not for concurrent use. */
  public static final class Builder {
    private NamedValues claims = NamedValues.none();
    private NamedValues lists = NamedValues.none();
    private Set<String> scopes = Set.of();
    private @Nullable String principal;

    private Builder() {}

    /** Sets the claims that are single values; one that has several is absent. */
    public Builder claims(NamedValues claims) {
      this.claims = claims;
      return this;
    }

    /** Sets the claims that are lists, each element as a value. */
    public Builder lists(NamedValues lists) {
      this.lists = lists;
      return this;
    }

    /** Sets the granted scopes. */
    public Builder scopes(Set<String> scopes) {
      this.scopes = Set.copyOf(scopes);
      return this;
    }

    /** Sets the ARN of the IAM principal that signed the request. */
    public Builder principal(@Nullable String principal) {
      this.principal = principal;
      return this;
    }

    /** The described caller. */
    public Caller build() {
      return new Caller(this);
    }
  }
}
