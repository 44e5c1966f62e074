// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;

/**
 * Whether the surrogates of a JSON text come in pairs, written as they are or escaped.
 *
 * <p>Sees to the digits of escapes itself: jackson-core looks at the low byte of a character only,
 * and so takes {@code U+0138} for an 8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, 8.2</a>
 */
final class WellFormed {
  private WellFormed() {}

  /**
   * Whether they do.
   *
   * @throws JsonParseException if an escape is not of four hexadecimal digits
   */
  static boolean json(String text) throws JsonParseException {
    int length = text.length();
    boolean high = false;
    int at = 0;
    while (at < length) {
      char unit = text.charAt(at);
      int next = at + 1;
      if (unit == '\\' && next < length) {
        next = at + 2;
        unit = ' ';
        if (text.charAt(at + 1) == 'u' && at + 6 <= length) {
          unit = escaped(text, at + 2);
          next = at + 6;
        }
      }
      if (high != Character.isLowSurrogate(unit)) {
        return false;
      }
      high = Character.isHighSurrogate(unit);
      at = next;
    }
    return !high;
  }

  /** The code unit of four hexadecimal digits. */
  private static char escaped(String text, int from) throws JsonParseException {
    int unit = 0;
    for (int at = from; at < from + 4; at++) {
      char next = text.charAt(at);
      int digit = next < 0x80 ? Character.digit(next, 16) : -1;
      if (digit < 0) {
        throw new JsonParseException(null, "An escape is not of four hexadecimal digits");
      }
      unit = (unit << 4) | digit;
    }
    return (char) unit;
  }
}
