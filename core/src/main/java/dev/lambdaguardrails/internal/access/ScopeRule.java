// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.util.List;

/**
 * Admits a caller that holds one of some scopes.
 *
 * @param scopes the scopes
 */
public record ScopeRule(List<String> scopes) implements AccessRule {
  /** Copies the scopes. */
  public ScopeRule {
    scopes = List.copyOf(scopes);
  }

  @Override
  public void authorize(Invocation call) {
    Caller caller = call.caller().orElse(null);
    if (caller == null) {
      throw Refusal.of(RefusalCode.CALLER_UNKNOWN);
    }
    for (String scope : scopes) {
      if (caller.scopes().contains(scope)) {
        return;
      }
    }
    throw Refusal.of(RefusalCode.ACCESS_DENIED);
  }
}
