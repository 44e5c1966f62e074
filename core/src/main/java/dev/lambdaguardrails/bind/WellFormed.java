// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

/**
 * Whether the surrogates of a JSON text come in pairs, written as they are or escaped.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, 8.2</a>
 */
final class WellFormed {
  private WellFormed() {}

  static boolean json(String text) {
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

  /** The code unit of four hexadecimal digits; a space, which the parser then refuses, if not. */
  private static char escaped(String text, int from) {
    int unit = 0;
    for (int at = from; at < from + 4; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        return ' ';
      }
      unit = (unit << 4) | digit;
    }
    return (char) unit;
  }
}
