// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.KeyedHash;

/** Another key for the hashes in log lines: environments of one snapshot do not share it. */
final class HashRenewal implements AfterRestore {
  @Override
  public void renew() {
    KeyedHash.ofProcess().renew();
  }
}
