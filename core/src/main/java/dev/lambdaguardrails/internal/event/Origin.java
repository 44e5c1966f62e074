// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import java.util.Set;

/**
 * Where one event says it comes from, compared as it is read: each record of a batch by itself. Of
 * one invocation, on its thread.
 */
public final class Origin {
  private static final int ACCOUNT_OF_ARN = 4;

  private final TrustedOrigins trusted;
  private boolean account;
  private boolean api;
  private boolean arn;
  private boolean stranger;

  Origin(TrustedOrigins trusted) {
    this.trusted = trusted;
  }

  void account(String id) {
    account = true;
    stranger |= !isListed(id, trusted.accounts());
  }

  void api(String id) {
    api = true;
    stranger |= !isListed(id, trusted.apiIds());
  }

  /** A resource, and its account, where the ARN has one. */
  void arn(String name) {
    name(name);
    int from = 0;
    for (int colons = 0; colons < ACCOUNT_OF_ARN; colons++) {
      from = name.indexOf(':', from) + 1;
      if (from == 0) {
        return;
      }
    }
    int to = name.indexOf(':', from);
    if (to > from) {
      account(name.substring(from, to));
    }
  }

  /** What stands for an ARN where there is none: it says of no account. */
  void name(String name) {
    arn = true;
    stranger |= !isListed(name, trusted.sourceArns());
  }

  /** The end of an event, or of one of its records, which must have named what is compared. */
  void end() {
    stranger |= !account && !trusted.accounts().isEmpty();
    stranger |= !api && !trusted.apiIds().isEmpty();
    stranger |= !arn && !trusted.sourceArns().isEmpty();
    account = false;
    api = false;
    arn = false;
  }

  private static boolean isListed(String name, Set<String> listed) {
    return listed.isEmpty() || listed.contains(name);
  }

  /** Whether all that was named is listed. */
  public boolean isTrusted() {
    return !stranger;
  }
}
