// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import java.nio.charset.StandardCharsets;

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

  /**
   * Whether UTF-8 is well-formed, and the surrogates that are escaped in it come in pairs.
   *
   * @param length how many of the bytes there are
   * @throws JsonParseException if an escape is not of four hexadecimal digits
   */
  static boolean json(byte[] bytes, int length) throws JsonParseException {
    boolean escapes = false;
    int at = 0;
    while (at < length) {
      int unit = bytes[at++];
      if (unit == '\\' && at < length) {
        escapes |= bytes[at] == 'u';
        // What is escaped may be the first byte of a character.
        at += bytes[at] < 0 ? 0 : 1;
      } else if (unit < 0) {
        int more = continuations(bytes, at, length);
        if (more == 0) {
          return false;
        }
        at += more;
      }
    }
    return !escapes || json(new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  /** Whether a text has no half of a character. */
  static boolean text(String text) {
    int length = text.length();
    int at = 0;
    while (at < length) {
      char unit = text.charAt(at++);
      if (Character.isSurrogate(unit)
          && (Character.isLowSurrogate(unit)
              || at == length
              || !Character.isLowSurrogate(text.charAt(at++)))) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes belong to the one before them, by table 3-7 of Unicode; 0 for malformed. */
  static int continuations(byte[] bytes, int at, int to) {
    int first = bytes[at - 1] & 0xFF;
    int count = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    if (count == 0 || count > to - at) {
      return 0;
    }
    int second = bytes[at] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int next = at + 1; next < at + count; next++) {
      if ((bytes[next] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return count;
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
