// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.NamedValues;

/** Says who signed a body. Safe for concurrent use. */
public interface BodyVerifier {
  /**
   * Whether the body was signed by whom it should be.
   *
   * @param body as it was sent, not to be changed; empty where there is none
   * @param headers of the request
   * @throws dev.lambdaguardrails.failure.Failure if that cannot be told
   */
  boolean verifies(byte[] body, NamedValues headers);

  /**
   * When the body was signed, by headers that hold: the seconds since 1970, -1 where no time is
   * signed.
   */
  default long signedAt(NamedValues headers) {
    return -1;
  }
}
