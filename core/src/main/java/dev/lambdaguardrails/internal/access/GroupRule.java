// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.access;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Admits a caller that is in one of some groups.
 *
 * @param claim the claim that lists the groups
 * @param groups the groups
 */
public record GroupRule(String claim, List<String> groups) implements AccessRule {
  /** Copies the groups. */
  public GroupRule {
    groups = List.copyOf(groups);
  }

  @Override
  public boolean admits(@Nullable Caller caller, Invocation call) {
    if (caller == null) {
      return false;
    }
    for (int at = 0; at < groups.size(); at++) {
      if (caller.lists(claim, groups.get(at))) {
        return true;
      }
    }
    return false;
  }
}
