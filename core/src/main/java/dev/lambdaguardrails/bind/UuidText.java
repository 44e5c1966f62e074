// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/**
 * The form of a UUID: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562, 4</a>
 */
final class UuidText {
  private UuidText() {}

  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int at = 0; at < 36; at++) {
      char unit = text.charAt(at);
      boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
      if (hyphen ? unit != '-' : unit >= 0x80 || Character.digit(unit, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
