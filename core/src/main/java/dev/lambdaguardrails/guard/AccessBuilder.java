// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.bind.OwnedPart;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.internal.access.AccessRule;
import dev.lambdaguardrails.internal.access.AlbCaller;
import dev.lambdaguardrails.internal.access.AlbKeys;
import dev.lambdaguardrails.internal.access.AlbSigner;
import dev.lambdaguardrails.internal.access.GroupRule;
import dev.lambdaguardrails.internal.access.HttpKeyFetch;
import dev.lambdaguardrails.internal.access.OwnerRule;
import dev.lambdaguardrails.internal.access.Ownership;
import dev.lambdaguardrails.internal.access.PolicyRule;
import dev.lambdaguardrails.internal.access.PrincipalPattern;
import dev.lambdaguardrails.internal.access.RoleRule;
import dev.lambdaguardrails.internal.access.ScopeRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects who may call. Not for concurrent use. */
final class AccessBuilder {
  private static final int MOST_REQUESTS = 1_000_000;
  private static final int LONGEST_SECONDS = 24 * 60 * 60;
  private static final int OLDEST_SECONDS = 365 * 24 * 60 * 60;
  private static final int LONGEST_SKEW = 300;

  private final String function;
  private final EventSource source;
  private final List<AccessRule> rules = new ArrayList<>();
  private final List<AccessRule> policies = new ArrayList<>();
  private final List<BodyOwner> owners = new ArrayList<>();
  private @Nullable SignedBody signed;
  private @Nullable CallerVerifier verifier;
  private final List<RateRule> rates = new ArrayList<>();
  private @Nullable Freshness freshness;
  private boolean everybody;

  AccessBuilder(String function, EventSource source) {
    this.function = function;
    this.source = source;
  }

  void scopes(Placeholders placeholders, String... scopes) {
    rules.add(new ScopeRule(resolved(placeholders, scopes, "Name the scopes in @AllowScopes.")));
  }

  void groups(Placeholders placeholders, String claim, String... groups) {
    String mend = "Name the groups in @AllowGroups, and their claim.";
    rules.add(
        new GroupRule(resolved(placeholders, claim, mend), resolved(placeholders, groups, mend)));
  }

  void roles(Placeholders placeholders, String... patterns) {
    List<PrincipalPattern> principals = new ArrayList<>(patterns.length);
    String mend = "Name IAM principals of one account each in @AllowRoles, as its Javadoc shows.";
    for (String text : resolved(placeholders, patterns, mend)) {
      PrincipalPattern pattern = PrincipalPattern.of(text);
      if (pattern == null) {
        throw wrong(mend);
      }
      principals.add(pattern);
    }
    rules.add(new RoleRule(principals));
  }

  void owner(Placeholders placeholders, String claim, String of) {
    boolean path = of.startsWith("path.");
    String parameter = of.substring(of.indexOf('.') + 1);
    if (!(path || of.startsWith("query.")) || parameter.isEmpty()) {
      throw wrong("Write path.name, query.name or body.name in @AllowOwner.");
    }
    rules.add(new OwnerRule(ownership(placeholders, claim), path, parameter));
  }

  void owner(Placeholders placeholders, String claim, OwnedPart<?> part) {
    owners.add(new BodyOwner(ownership(placeholders, claim), part));
  }

  void policy(AccessPolicy policy) {
    policies.add(new PolicyRule(policy));
  }

  void signed(BodyVerifier verifier) {
    signed = new SignedBody(verifier);
  }

  void albOidc(Placeholders placeholders, String arn, String client) {
    AlbSigner signer = AlbSigner.of(placeholders.resolve(arn));
    if (source != EventSource.ALB || signer == null) {
      throw wrong("Name in @AlbOidc the ARN of the application load balancer that is the source.");
    }
    Clock clock = Clock.systemUTC();
    AlbKeys keys = new AlbKeys(signer.keys(), new HttpKeyFetch(), clock);
    verifier(new AlbCaller(signer, placeholders.resolve(client), keys, clock));
  }

  void verifier(CallerVerifier callers) {
    if (verifier != null) {
      throw wrong("Keep @AlbOidc or @VerifiedJwt: two would say who calls.");
    }
    verifier = callers;
  }

  void rate(
      Placeholders placeholders,
      RatePer per,
      String claim,
      int requests,
      int seconds,
      RateLimitStore store) {
    String name = resolved(placeholders, claim, "Name the claim in @RateLimit.");
    if (requests < 1 || requests > MOST_REQUESTS || seconds < 1 || seconds > LONGEST_SECONDS) {
      throw wrong("Set requests of @RateLimit to 1 to 1000000, and seconds to 1 to 86400.");
    }
    rates.add(RateRule.of(function, per, name, requests, seconds, store));
  }

  void maxAge(int seconds, int skewSeconds, Clock clock) {
    if (seconds < 1 || seconds > OLDEST_SECONDS || skewSeconds < 0 || skewSeconds > LONGEST_SKEW) {
      throw wrong("Set seconds of @MaxAge to 1 to 31536000, and skewSeconds to 0 to 300.");
    }
    freshness = new Freshness(seconds, skewSeconds, clock, source.isTimed(), false);
  }

  void everybody() {
    everybody = true;
  }

  /** Demands that no rule needs a bound input. */
  void bindsNothing() {
    if (!owners.isEmpty()) {
      throw wrong("Compare a parameter in @AllowOwner: of a whole event no body is bound.");
    }
  }

  /**
   * The collected rules.
   *
   * @throws Misconfiguration if they do not say who may call, or contradict each other
   */
  AccessRules rules() {
    List<AccessRule> ofCall = new ArrayList<>(rules);
    ofCall.addAll(policies);
    AccessRules access =
        new AccessRules(
            ofCall, owners, signed, verifier, rates, freshness == null ? null : timed(freshness));
    if (source.hasCaller() && access.isEmpty() && !everybody) {
      throw wrong(
          "State who may call: add @AllowScopes or another rule, or @PublicAccess for everybody.");
    }
    if (source.hasCaller() && everybody && !access.isEmpty()) {
      throw wrong("Keep @PublicAccess or the other access rules, not both.");
    }
    boolean asked = everybody || verifier != null || !rates.isEmpty() || !access.isEmpty();
    if (!source.hasCaller() && asked) {
      throw wrong("Remove the access rules: " + source + " has no caller.");
    }
    return access;
  }

  /** The same, by the times that there are. */
  private Freshness timed(Freshness asked) {
    boolean token = verifier != null && !(verifier instanceof AlbCaller);
    if (!source.isTimed() && !token && signed == null) {
      throw wrong(
          "Remove @MaxAge: " + source + " tells no time, and nothing is verified that does.");
    }
    return asked.ofToken(token);
  }

  private Ownership ownership(Placeholders placeholders, String claim) {
    return new Ownership(resolved(placeholders, claim, "Name the claim in @AllowOwner."));
  }

  private String resolved(Placeholders placeholders, String text, String mend) {
    String resolved = placeholders.resolve(text);
    if (resolved.isBlank()) {
      throw wrong(mend);
    }
    return resolved;
  }

  private List<String> resolved(Placeholders placeholders, String[] texts, String mend) {
    List<String> resolved = new ArrayList<>(texts.length);
    for (String text : texts) {
      resolved.add(resolved(placeholders, text, mend));
    }
    if (resolved.isEmpty()) {
      throw wrong(mend);
    }
    return resolved;
  }

  private Misconfiguration wrong(String mend) {
    return new Misconfiguration(function + ": " + mend);
  }
}
