// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

/** The id by which a caller joins its records to ours: bounded and plain, or it is not taken. */
final class CorrelationId {
  /** The header in which a caller sends it. */
  static final String HEADER = "x-correlation-id";

  private static final int LONGEST = 64;

  private CorrelationId() {}

  /** Whether a text is 1 to 64 letters, digits and {@code . _ : -}. */
  static boolean isOne(String id) {
    for (int at = 0; at < id.length(); at++) {
      char unit = id.charAt(at);
      boolean plain =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9')
              || "._:-".indexOf(unit) >= 0;
      if (!plain) {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST;
  }
}
