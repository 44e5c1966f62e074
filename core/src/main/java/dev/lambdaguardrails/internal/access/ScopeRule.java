// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  public boolean admits(@Nullable Caller caller, Invocation call) {
    if (caller == null) {
      return false;
    }
    for (int at = 0; at < scopes.size(); at++) {
      if (caller.scopes().contains(scopes.get(at))) {
        return true;
      }
    }
    return false;
  }
}
