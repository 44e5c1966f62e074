// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last string that was read of a document in UTF-8: whether it is well-formed, and its text.
 * Not for concurrent use.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, 7</a>
 */
final class StringToken {
  private static final int CODE_UNIT = 6;

  /** The bytes that stand for themselves, and end nothing. */
  private static final boolean[] ORDINARY = ordinary();

  private final byte[] json;
  private final int end;
  private int start;
  private int stop;
  private boolean ascii;
  private boolean escapes;
  private int copied;

  /** The strings of a document that ends somewhere in an array. */
  StringToken(byte[] json, int end) {
    this.json = json;
    this.end = end;
  }

  /**
   * Reads a string to its closing quote.
   *
   * @param from behind its opening quote
   * @return where the document goes on
   * @throws CharConversionException if it is malformed UTF-8, or half of a character is escaped in
   *     it
   * @throws JsonParseException if it has a bare control character, a malformed escape or no end
   */
  int read(int from) throws IOException {
    byte[] bytes = json;
    boolean[] ordinary = ORDINARY;
    int last = end;
    int at = from;
    boolean plain = true;
    boolean literal = true;
    while (true) {
      // Stays 0, which is malformed too, where the document ends.
      byte unit = 0;
      while (at < last) {
        unit = bytes[at++];
        if (!ordinary[unit & 0xFF]) {
          break;
        }
        unit = 0;
      }
      if (unit == 0) {
        throw malformed();
      }
      if (unit == '"') {
        start = from;
        stop = at - 1;
        ascii = plain;
        escapes = !literal;
        return at;
      }
      if (unit == '\\') {
        literal = false;
        at = escape(at);
      } else {
        plain = false;
        at += rest(unit, at);
      }
    }
  }

  /** How many bytes it takes as it is written. */
  int length() {
    return stop - start;
  }

  /** Its text. */
  String text() throws IOException {
    if (!escapes) {
      return new String(
          json, start, stop - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
    byte[] utf8 = new byte[stop - start];
    copy(start, utf8, 0);
    return new String(utf8, 0, copied, StandardCharsets.UTF_8);
  }

  /**
   * Reads a string to its closing quote, and writes what it stands for as UTF-8. That is no longer
   * than what is read; {@link #copied} says where it ends.
   *
   * @param from behind its opening quote
   * @return where the document goes on
   */
  int copy(int from, byte[] to, int position) throws IOException {
    byte[] bytes = json;
    boolean[] ordinary = ORDINARY;
    int last = end;
    int at = from;
    int out = position;
    while (true) {
      byte unit = 0;
      while (at < last) {
        unit = bytes[at++];
        if (!ordinary[unit & 0xFF]) {
          break;
        }
        to[out++] = unit;
        unit = 0;
      }
      if (unit == 0) {
        throw malformed();
      }
      if (unit == '"') {
        copied = out;
        return at;
      }
      if (unit == '\\' && at < last && bytes[at] == '"') {
        // As all quotes of a document within a string.
        to[out++] = bytes[at++];
        continue;
      }
      int next = at;
      if (unit != '\\') {
        next += rest(unit, at);
        to[out++] = unit;
        while (at < next) {
          to[out++] = bytes[at++];
        }
        continue;
      }
      next = escape(at);
      if (bytes[at] == 'u') {
        out = encode(point(at + 1), to, out);
      } else {
        to[out++] = escaped(bytes[at]);
      }
      at = next;
    }
  }

  /** Where what was copied last ends. */
  int copied() {
    return copied;
  }

  /** The character that is escaped by one or two code units, of which the first stands there. */
  private int point(int at) {
    char unit = (char) unit(at);
    return Character.isHighSurrogate(unit)
        ? Character.toCodePoint(unit, (char) unit(at + CODE_UNIT))
        : unit;
  }

  /** Where an escape ends, whose backslash was read. */
  private int escape(int at) throws IOException {
    if (at >= end) {
      throw malformed();
    }
    byte letter = json[at];
    if (letter != 'u') {
      if (escaped(letter) == 0) {
        throw malformed();
      }
      return at + 1;
    }
    int next = at + CODE_UNIT - 1;
    char unit = demandUnit(at + 1);
    if (Character.isLowSurrogate(unit)) {
      throw new CharConversionException();
    }
    if (Character.isHighSurrogate(unit)) {
      boolean another = next + 1 < end && json[next] == '\\' && json[next + 1] == 'u';
      if (!another || !Character.isLowSurrogate(demandUnit(next + 2))) {
        throw new CharConversionException();
      }
      next += CODE_UNIT;
    }
    return next;
  }

  /** How many bytes belong to the one before them, which is no ordinary character. */
  private int rest(byte unit, int at) throws IOException {
    if (unit >= 0) {
      throw malformed();
    }
    int more = WellFormed.continuations(json, at, end);
    if (more == 0) {
      throw new CharConversionException();
    }
    return more;
  }

  private char demandUnit(int at) throws JsonParseException {
    int unit = at + CODE_UNIT - 2 <= end ? unit(at) : -1;
    if (unit < 0) {
      throw malformed();
    }
    return (char) unit;
  }

  /** The code unit of four hexadecimal digits; negative if they are none. */
  private int unit(int from) {
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

  private static boolean[] ordinary() {
    boolean[] ordinary = new boolean[256];
    Arrays.fill(ordinary, ' ', 0x80, true);
    ordinary['"'] = false;
    ordinary['\\'] = false;
    return ordinary;
  }

  private static JsonParseException malformed() {
    return new JsonParseException(null, "A string is malformed");
  }
}
