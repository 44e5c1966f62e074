// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.failure.Misconfiguration;

/** What an exception of the function is mapped to: the values of {@code @Maps}. */
record ErrorMapping(Class<? extends Throwable> error, int status, String code) {
  ErrorMapping {
    if (status < 400 || status > 599) {
      throw new Misconfiguration("Set the status of @Maps for " + error.getName() + " to 400-599.");
    }
    if (!isCode(code)) {
      throw new Misconfiguration(
          "Write the code of @Maps for "
              + error.getName()
              + " in lower case letters, digits and hyphens, 64 at most.");
    }
  }

  private static boolean isCode(String code) {
    for (int at = 0; at < code.length(); at++) {
      char unit = code.charAt(at);
      if (unit != '-' && (unit < '0' || unit > '9') && (unit < 'a' || unit > 'z')) {
        return false;
      }
    }
    return !code.isEmpty() && code.length() <= 64;
  }
}
