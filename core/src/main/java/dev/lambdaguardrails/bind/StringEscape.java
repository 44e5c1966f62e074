// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.CharConversionException;
import java.io.IOException;

/**
 * An escape in a JSON string: a letter behind a backslash, or one or two code units.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, 7</a>
 */
final class StringEscape {
  private static final int CODE_UNIT = 6;

  private StringEscape() {}

  /**
   * Where an escape ends.
   *
   * @param at behind its backslash
   * @param end where the document ends
   * @throws CharConversionException if it is half of a character
   * @throws JsonParseException if it is malformed
   */
  static int end(byte[] json, int at, int end) throws IOException {
    if (at >= end) {
      throw StringToken.malformed();
    }
    byte letter = json[at];
    if (letter != 'u') {
      if (escaped(letter) == 0) {
        throw StringToken.malformed();
      }
      return at + 1;
    }
    int next = at + CODE_UNIT - 1;
    char unit = demandUnit(json, at + 1, end);
    if (Character.isLowSurrogate(unit)) {
      throw new CharConversionException();
    }
    if (Character.isHighSurrogate(unit)) {
      boolean another = next + 1 < end && json[next] == '\\' && json[next + 1] == 'u';
      if (!another || !Character.isLowSurrogate(demandUnit(json, next + 2, end))) {
        throw new CharConversionException();
      }
      next += CODE_UNIT;
    }
    return next;
  }

  /**
   * Writes what an escape that is well-formed stands for, as UTF-8.
   *
   * @param at behind its backslash
   * @return where the next byte goes
   */
  static int write(byte[] json, int at, byte[] to, int position) {
    if (json[at] == 'u') {
      return encode(point(json, at + 1), to, position);
    }
    to[position] = escaped(json[at]);
    return position + 1;
  }

  /** The character that is escaped by one or two code units, of which the first stands there. */
  private static int point(byte[] json, int at) {
    char unit = (char) unit(json, at);
    return Character.isHighSurrogate(unit)
        ? Character.toCodePoint(unit, (char) unit(json, at + CODE_UNIT))
        : unit;
  }

  private static char demandUnit(byte[] json, int at, int end) throws JsonParseException {
    int unit = at + CODE_UNIT - 2 <= end ? unit(json, at) : -1;
    if (unit < 0) {
      throw StringToken.malformed();
    }
    return (char) unit;
  }

  /** The code unit of four hexadecimal digits; negative if they are none. */
  private static int unit(byte[] json, int from) {
    int unit = 0;
    for (int at = from; at < from + CODE_UNIT - 2; at++) {
      int digit = json[at] < 0 ? -1 : Character.digit(json[at], 16);
      if (digit < 0) {
        return -1;
      }
      unit = (unit << 4) | digit;
    }
    return unit;
  }

  /** What a letter behind a backslash stands for; 0 for none, or a code unit. */
  private static byte escaped(byte letter) {
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> 0;
    };
  }

  private static int encode(int point, byte[] to, int position) {
    int out = position;
    if (point < 0x80) {
      to[out++] = (byte) point;
      return out;
    }
    if (point < 0x800) {
      to[out++] = (byte) (0xC0 | (point >> 6));
    } else {
      if (point < 0x10000) {
        to[out++] = (byte) (0xE0 | (point >> 12));
      } else {
        to[out++] = (byte) (0xF0 | (point >> 18));
        to[out++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      }
      to[out++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    }
    to[out++] = (byte) (0x80 | (point & 0x3F));
    return out;
  }
}
