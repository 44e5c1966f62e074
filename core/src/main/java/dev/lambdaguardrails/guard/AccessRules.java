// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.internal.access.AccessRule;
import dev.lambdaguardrails.internal.access.PolicyRule;
import dev.lambdaguardrails.internal.event.HttpEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: all of the rules must admit. Immutable.
 *
 * @param ofCall asked before the body is read, the user's own policies last
 * @param ofInput asked once it is bound
 * @param signed who must have signed the body, null for nobody
 * @param verifier says who calls in the place of the front door, null where that does
 * @param rates how often one may
 * @param freshness how old a message may be, null for any age
 */
record AccessRules(
    List<AccessRule> ofCall,
    List<BodyOwner> ofInput,
    @Nullable SignedBody signed,
    @Nullable CallerVerifier verifier,
    List<RateRule> rates,
    @Nullable Freshness freshness) {
  AccessRules {
    ofCall = List.copyOf(ofCall);
    ofInput = List.copyOf(ofInput);
    rates = List.copyOf(rates);
  }

  /** The refusal of one request more from an address; null if it may come. */
  @Nullable Refusal limited(@Nullable String address) {
    Refusal refusal = null;
    for (int at = 0; refusal == null && at < rates.size(); at++) {
      refusal = rates.get(at).ofAddress(address);
    }
    return refusal;
  }

  private void limit(@Nullable Caller caller, Verdict verdict) {
    for (int at = 0; at < rates.size(); at++) {
      Refusal refusal = rates.get(at).ofCaller(caller);
      if (refusal != null) {
        verdict.on(refusal);
      }
    }
  }

  /** Who calls; what does not hold tells nobody, if it is not refused. */
  @Nullable Caller caller(HttpEvent event, Verdict verdict) {
    if (verifier == null) {
      return event.caller();
    }
    try {
      return verifier.caller(event.headers());
    } catch (Refusal refusal) {
      verdict.on(refusal);
      return null;
    }
  }

  boolean isEmpty() {
    return ofCall.isEmpty() && ofInput.isEmpty() && signed == null;
  }

  /** The same rules without the user's own code, what counts, and what asks for the time. */
  AccessRules withoutPolicies() {
    List<AccessRule> ours = new ArrayList<>(ofCall);
    for (int at = ours.size() - 1; at >= 0; at--) {
      if (ours.get(at) instanceof PolicyRule) {
        ours.remove(at);
      }
    }
    return new AccessRules(ours, ofInput, signed, verifier, List.of(), null);
  }

  /** Refuses a call that a rule does not admit. */
  void authorize(@Nullable Caller caller, Invocation call, Verdict verdict) {
    for (int at = 0; at < ofCall.size(); at++) {
      if (!ofCall.get(at).admits(caller, call)) {
        verdict.on(AccessRule.refusal(caller));
      }
    }
  }

  /** Refuses a request of a caller who may call: it is too old, one too many, or not signed. */
  void authorize(
      HttpEvent event, @Nullable Instant sent, @Nullable Caller caller, Verdict verdict) {
    if (freshness != null) {
      freshness.demand(sent, verdict);
      freshness.demandToken(caller, verdict);
    }
    limit(caller, verdict);
    if (signed != null) {
      signed.authorize(event, freshness, verdict);
    }
  }

  /** Refuses an input that a rule does not admit. */
  void authorize(@Nullable Object input, Invocation call, Verdict verdict) {
    for (int at = 0; at < ofInput.size(); at++) {
      ofInput.get(at).authorize(input, call.caller().orElse(null), verdict);
    }
  }
}
