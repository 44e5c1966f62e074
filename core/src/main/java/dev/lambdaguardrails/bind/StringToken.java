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
  /**
   * How many bytes are looked at in a turn, each by a step of its own: of a document within a
   * string, C1 takes 0.6 of the time that a loop of one step takes, C2 0.8.
   */
  private static final int TURN = 4;

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
      while (at <= last - TURN) {
        if (!ordinary[bytes[at] & 0xFF]) {
          break;
        }
        if (!ordinary[bytes[at + 1] & 0xFF]) {
          at += 1;
          break;
        }
        if (!ordinary[bytes[at + 2] & 0xFF]) {
          at += 2;
          break;
        }
        if (!ordinary[bytes[at + 3] & 0xFF]) {
          at += 3;
          break;
        }
        at += TURN;
      }
      while (at < last && ordinary[bytes[at] & 0xFF]) {
        at++;
      }
      if (at == last) {
        throw malformed();
      }
      byte unit = bytes[at++];
      if (unit == '"') {
        start = from;
        stop = at - 1;
        ascii = plain;
        escapes = !literal;
        return at;
      }
      if (unit == '\\') {
        literal = false;
        at = StringEscape.end(bytes, at, last);
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
      while (at <= last - TURN) {
        if (!ordinary[bytes[at] & 0xFF]) {
          break;
        }
        to[out] = bytes[at];
        if (!ordinary[bytes[at + 1] & 0xFF]) {
          at += 1;
          out += 1;
          break;
        }
        to[out + 1] = bytes[at + 1];
        if (!ordinary[bytes[at + 2] & 0xFF]) {
          at += 2;
          out += 2;
          break;
        }
        to[out + 2] = bytes[at + 2];
        if (!ordinary[bytes[at + 3] & 0xFF]) {
          at += 3;
          out += 3;
          break;
        }
        to[out + 3] = bytes[at + 3];
        at += TURN;
        out += TURN;
      }
      while (at < last && ordinary[bytes[at] & 0xFF]) {
        to[out++] = bytes[at];
        at++;
      }
      if (at == last) {
        throw malformed();
      }
      byte unit = bytes[at++];
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
      next = StringEscape.end(bytes, at, last);
      out = StringEscape.write(bytes, at, to, out);
      at = next;
    }
  }

  /** Where what was copied last ends. */
  int copied() {
    return copied;
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

  private static boolean[] ordinary() {
    boolean[] ordinary = new boolean[256];
    Arrays.fill(ordinary, ' ', 0x80, true);
    ordinary['"'] = false;
    ordinary['\\'] = false;
    return ordinary;
  }

  static JsonParseException malformed() {
    return new JsonParseException(null, "A string is malformed");
  }
}
