// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.ByteBuffer;
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

  /** A byte in each byte of a long. */
  private static final long EACH = 0x0101010101010101L;

  private static final long HIGHEST_BITS = 0x8080808080808080L;

  /** The bytes that stand for themselves, and end nothing. */
  private static final boolean[] ORDINARY = ordinary();

  private final byte[] json;
  private final ByteBuffer words;
  private final int lastWord;
  private final int end;
  private final boolean quoted;
  private int start;
  private int stop;
  private boolean ascii;
  private boolean escapes;
  private int copied;

  /**
   * The strings of a document that ends somewhere in an array.
   *
   * @param words the array, of which words are read in little endian
   * @param quoted whether the document is one of {@link BodyText#quoted}
   */
  StringToken(byte[] json, ByteBuffer words, int end, boolean quoted) {
    this.json = json;
    this.words = words;
    this.lastWord = json.length - Long.BYTES;
    this.end = end;
    this.quoted = quoted;
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
    int last = end;
    int at = from;
    boolean plain = true;
    boolean literal = true;
    while (true) {
      at = ordinaryTo(at);
      if (at >= last) {
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
        if (quoted) {
          start = from;
          stop = at - 1;
          ascii = true;
          escapes = false;
          return at + 1;
        }
        literal = false;
        at = StringEscape.end(bytes, at, last);
      } else {
        plain = false;
        at += rest(unit, at);
      }
    }
  }

  /**
   * Where the closing quote is of a string of ASCII that escapes its quotes and nothing else, as
   * nearly every document within a string; negative of another, and near the end of the array.
   *
   * <p>Eight bytes in a step: each quote must be behind a backslash, and a quote behind each
   * backslash, until one is not.
   *
   * @param from behind its opening quote
   */
  int closingQuote(int from) {
    long escaped = 0;
    for (int at = from; at <= lastWord; at += Long.BYTES) {
      long units = words.getLong(at);
      long backslashes = none(units ^ ('\\' * EACH));
      escaped |= backslashes << Byte.SIZE;
      long other = (units & HIGHEST_BITS) | none(units & (0x60 * EACH));
      other |= none(units ^ ('"' * EACH)) ^ escaped;
      if (other != 0) {
        int here = at + Long.numberOfTrailingZeros(other) / Byte.SIZE;
        return here < end && json[here] == '"' ? here : -1;
      }
      escaped = backslashes >>> (Long.SIZE - Byte.SIZE);
    }
    return -1;
  }

  /** Where the ordinary bytes end from a place on; at or behind the end, if they do not before. */
  private int ordinaryTo(int from) {
    int at = from;
    while (at <= lastWord) {
      long units = words.getLong(at);
      long other = (units & HIGHEST_BITS) | none(units & (0x60 * EACH));
      other |= none(units ^ ('"' * EACH)) | none(units ^ ('\\' * EACH));
      if (other != 0) {
        return at + Long.numberOfTrailingZeros(other) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < end && ORDINARY[json[at] & 0xFF]) {
      at++;
    }
    return at;
  }

  /** The highest bit of each byte that is zero, exact up to the first byte beyond ASCII. */
  private static long none(long ascii) {
    return ~(ascii + 0x7F * EACH) & HIGHEST_BITS;
  }

  /** How many bytes it takes as it is written. */
  int length() {
    return stop - start;
  }

  /** Its text. */
  String text() throws IOException {
    if (!escapes) {
      return ascii
          ? ascii(json, start, stop - start)
          : new String(json, start, stop - start, StandardCharsets.UTF_8);
    }
    byte[] utf8 = new byte[stop - start];
    copy(start, utf8, 0);
    return new String(utf8, 0, copied, StandardCharsets.UTF_8);
  }

  /** The text of ASCII, without the choice among all charsets that others make. */
  @SuppressWarnings("deprecation")
  static String ascii(byte[] bytes, int from, int length) {
    return new String(bytes, 0, from, length);
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
