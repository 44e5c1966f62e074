// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/** Whose requests one limit counts together. */
public enum RatePer {
  /** Those of callers whose claim is the same: asked once the caller is known and may call. */
  CLAIM,
  /**
   * Those from one address, of IPv6 from one /64: asked before anything else, so that it costs no
   * verification.
   */
  SOURCE_IP
}
