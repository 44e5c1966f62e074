// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Caller;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.SaltedHash;
import org.jspecify.annotations.Nullable;

/** Who calls and from where, as far as a security event may tell it. */
final class EventCaller {
  private static final int LONGEST_ADDRESS = 45;

  private EventCaller() {}

  /**
   * Who calls, hashed: the subject of the token, or the authorizer's principal; null if neither.
   */
  static @Nullable String caller(Invocation call) {
    Caller caller = call.caller().orElse(null);
    if (caller == null) {
      return null;
    }
    String id = caller.claim("sub").orElse(null);
    if (id == null) {
      id = caller.claim("principalId").orElse(null);
    }
    if (id == null) {
      id = caller.principal().orElse(null);
    }
    return id == null ? null : SaltedHash.of(id);
  }

  /** The address; null if it is none in its characters and length. */
  static @Nullable String address(Invocation call) {
    String address = call.sourceAddress().orElse("");
    if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
      return null;
    }
    for (int at = 0; at < address.length(); at++) {
      char unit = address.charAt(at);
      boolean digit =
          (unit >= '0' && unit <= '9')
              || (unit >= 'a' && unit <= 'f')
              || (unit >= 'A' && unit <= 'F');
      if (!digit && unit != '.' && unit != ':') {
        return null;
      }
    }
    return address;
  }
}
