// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Admits a caller that is one of some IAM principals.
 *
 * @param patterns of their ARNs
 */
public record RoleRule(List<PrincipalPattern> patterns) implements AccessRule {
  /** Copies the patterns. */
  public RoleRule {
    patterns = List.copyOf(patterns);
  }

  @Override
  public boolean admits(@Nullable Caller caller, Invocation call) {
    String principal = caller == null ? null : caller.principal().orElse(null);
    if (principal == null) {
      return false;
    }
    for (int at = 0; at < patterns.size(); at++) {
      if (patterns.get(at).matches(principal)) {
        return true;
      }
    }
    return false;
  }
}
