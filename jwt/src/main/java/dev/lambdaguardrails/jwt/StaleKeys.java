// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import org.slf4j.LoggerFactory;

/** Tells the log that keys serve which could not be fetched again. No logger is made before. */
final class StaleKeys {
  private StaleKeys() {}

  static void tell() {
    LoggerFactory.getLogger(JwtVerifier.class)
        .atWarn()
        .addKeyValue("code", "keys-stale")
        .log("The issuer's keys could not be fetched again; the last ones serve.");
  }
}
