// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.util.Set;

/**
 * From where events may come; an empty set compares nothing.
 *
 * @param accounts ids of accounts
 * @param apiIds ids of APIs
 * @param sourceArns ARNs
 */
public record TrustedOrigins(Set<String> accounts, Set<String> apiIds, Set<String> sourceArns) {
  /** Copies the sets. */
  public TrustedOrigins {
    accounts = Set.copyOf(accounts);
    apiIds = Set.copyOf(apiIds);
    sourceArns = Set.copyOf(sourceArns);
  }

  /** The origin of one event, not read yet. */
  public Origin origin() {
    return new Origin(this);
  }
}
