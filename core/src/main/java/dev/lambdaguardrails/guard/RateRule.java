// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.failure.Fault;
import dev.lambdaguardrails.failure.FaultCode;
import dev.lambdaguardrails.failure.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * So many requests in a time, of one caller or from one address.
 *
 * @param rule what tells its keys from those of others
 * @param claim whose value is the key, null where it is the address
 */
record RateRule(
    String rule, @Nullable String claim, int requests, int seconds, RateLimitStore store) {

  static RateRule of(
      String function, RatePer per, String claim, int requests, int seconds, RateLimitStore store) {
    boolean ofClaim = per == RatePer.CLAIM;
    String whose = ofClaim ? "claim " + claim : "address";
    String rule = function + ' ' + requests + '/' + seconds + ' ' + whose + ' ';
    return new RateRule(rule, ofClaim ? claim : null, requests, seconds, store);
  }

  /** The refusal of a request from an address; null if it may come, or its caller is counted. */
  @Nullable Refusal ofAddress(@Nullable String address) {
    return claim == null ? taken(address == null ? "" : SourceNetwork.of(address)) : null;
  }

  /** The refusal of a request of a caller; null if it may come, or its address is counted. */
  @Nullable Refusal ofCaller(@Nullable Caller caller) {
    if (claim == null) {
      return null;
    }
    return taken(caller == null ? "" : caller.claim(claim).orElse(""));
  }

  private @Nullable Refusal taken(String key) {
    long wait;
    try {
      wait = store.take(rule + key, requests, seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.of(FaultCode.RATE_UNKNOWN, e);
    } catch (Exception e) {
      throw Fault.of(FaultCode.RATE_UNKNOWN, e);
    }
    return wait <= 0 ? null : Refusal.rateLimited(wait);
  }
}
