// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.aws;

import dev.lambdaguardrails.failure.Misconfiguration;

/** What may stand behind the name of a header: visible ASCII, so that no line ends in it. */
public final class HeaderValue {
  private HeaderValue() {}

  /** The value as it is; a failure says what it is, and not the value. */
  public static String checked(String value, String what) {
    for (int at = 0; at < value.length(); at++) {
      if (value.charAt(at) < ' ' || value.charAt(at) > '~') {
        throw new Misconfiguration("Mend " + what + ": it is no value of a header.");
      }
    }
    return value;
  }
}
