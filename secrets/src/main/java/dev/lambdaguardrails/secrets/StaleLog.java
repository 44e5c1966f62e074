// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import org.slf4j.LoggerFactory;

/**
 * Tells the log of a secret that could not be fetched again, while its last value serves: whoever
 * looks after the function has until {@code maxStale}. No logger is made before.
 */
final class StaleLog {
  private StaleLog() {}

  /**
   * Tells it.
   *
   * @param name as the function's code writes it
   * @param code why, as of {@link Trouble}
   */
  static void tell(String name, String code) {
    LoggerFactory.getLogger(Secrets.class)
        .atWarn()
        .addKeyValue("secret", name)
        .addKeyValue("code", code)
        .log("A secret could not be fetched again; its last value serves.");
  }
}
