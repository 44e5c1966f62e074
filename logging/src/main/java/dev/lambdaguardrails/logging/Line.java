// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.logging.internal.SecretText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One line of JSON in the making, in a buffer that is used again. Not for concurrent use.
 *
 * <p>A text is quoted and escaped so that it stays one line, is valid for every parser, and shows
 * nothing that a terminal would obey: control characters, line separators and bidirectional
 * controls are escaped; half a surrogate pair, which strict parsers refuse, becomes U+FFFD. A text
 * that does not fit is cut and says so.
 */
final class Line {
  /** The bytes of a line, but for what closes it: CloudWatch takes 256 KiB. */
  static final int LONGEST = 224 * 1024;

  /** The bytes of one text. */
  static final int LONGEST_TEXT = 64 * 1024;

  /** Stands where a text goes on. */
  static final String CUT = "...[truncated]";

  private static final char REPLACEMENT = 0xFFFD;
  private static final int KEPT = 64 * 1024;
  private static final String HEX = "0123456789abcdef";

  private final SecretText scratch = new SecretText();
  private final CleanTexts clean = new CleanTexts();
  private byte[] bytes = new byte[1024];
  private char[] copied = new char[128];
  private final byte[] secondBytes = new byte[20];
  private long second;
  private int secondSize;
  private int size;

  /** Begins anew; a buffer that a long line made large is given back. */
  void clear() {
    size = 0;
    scratch.clear();
    if (bytes.length > KEPT) {
      bytes = new byte[1024];
    }
    if (copied.length > KEPT) {
      copied = new char[128];
    }
  }

  int size() {
    return size;
  }

  /** Takes back all after this size. */
  void cutTo(int mark) {
    size = mark;
  }

  /** Whether so many bytes more are within its bound. */
  boolean holds(int more) {
    return size + more <= LONGEST;
  }

  /** Whether texts are cut from here on. */
  boolean full() {
    return size >= LONGEST;
  }

  /** Appends a character of JSON's own. */
  void raw(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Appends JSON of our own: a literal, a number or punctuation, in ASCII. */
  @SuppressWarnings("deprecation") // the low bytes are all there is, at the price of a block copy
  void raw(String ascii) {
    int length = ascii.length();
    reserve(length);
    ascii.getBytes(0, length, bytes, size);
    size += length;
  }

  /** Appends JSON that was written before. */
  void raw(byte[] json) {
    raw(json, json.length);
  }

  /** Appends the beginning of JSON that was written before. */
  void raw(byte[] json, int length) {
    reserve(length);
    System.arraycopy(json, 0, bytes, size, length);
    size += length;
  }

  /** What was appended since this size. */
  byte[] since(int mark) {
    return Arrays.copyOfRange(bytes, mark, size);
  }

  /** Appends the date and time of a second, if it is the one that was kept. */
  boolean repeatsSecond(long epochSecond) {
    if (epochSecond != second || secondSize == 0) {
      return false;
    }
    reserve(secondSize);
    System.arraycopy(secondBytes, 0, bytes, size, secondSize);
    size += secondSize;
    return true;
  }

  /** Keeps what was written since this size as the date and time of a second. */
  void keepSecond(long epochSecond, int from) {
    second = epochSecond;
    secondSize = Math.min(size - from, secondBytes.length);
    System.arraycopy(bytes, from, secondBytes, 0, secondSize);
  }

  /** Appends a decimal number of so many digits. */
  void digits(int number, int count) {
    reserve(count);
    int rest = number;
    for (int at = size + count - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  /** Appends a text as a JSON string. */
  void text(String text) {
    raw('"');
    part(text);
    raw('"');
  }

  /** The short texts of the last lines in which nothing was found. */
  CleanTexts clean() {
    return clean;
  }

  /** What a text is read in before it is written. */
  SecretText scratch() {
    return scratch;
  }

  /** The size up to which a text that begins here is written. */
  int textLimit() {
    return Math.min(size + LONGEST_TEXT, LONGEST);
  }

  /** Appends a part of a JSON string, whose quotes the caller sets. */
  void part(String text) {
    var unused = part(text, textLimit());
  }

  /** Appends a part of a JSON string, up to a size; false if it was cut. */
  boolean part(String text, int limit) {
    int length = text.length();
    if (copied.length < length) {
      copied = new char[length];
    }
    text.getChars(0, length, copied, 0);
    return part(copied, 0, length, limit);
  }

  /** Appends characters as a part of a JSON string, up to a size; false if they were cut. */
  boolean part(char[] text, int from, int to, int limit) {
    int at = from;
    while (at < to) {
      if (size >= limit) {
        raw(CUT);
        return false;
      }
      at = plain(text, at, Math.min(to, at + Math.max(1, (limit - size) / 2)));
      if (at < to && size < limit) {
        at = special(text, at, to);
      }
    }
    return true;
  }

  /** Writes the line and its end, at once. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Copies what is ASCII and no control character; returns where it ends. */
  private int plain(char[] text, int from, int end) {
    reserve((end - from) * 2);
    byte[] written = bytes;
    int to = size;
    int at = from;
    while (at < end) {
      char unit = text[at];
      if (unit < ' ' || unit > '~') {
        break;
      }
      if (unit == '"' || unit == '\\') {
        written[to++] = '\\';
      }
      written[to++] = (byte) unit;
      at++;
    }
    size = to;
    return at;
  }

  /** Writes one code point that is not plain; returns where the next begins. */
  private int special(char[] text, int at, int to) {
    reserve(6);
    char unit = text[at];
    if (unit < ' ') {
      control(unit);
    } else if (hides(unit)) {
      escape(unit);
    } else if (unit < 0x80) {
      bytes[size++] = (byte) unit;
    } else if (unit < 0x800) {
      bytes[size++] = (byte) (0xC0 | (unit >> 6));
      six(unit);
    } else if (!Character.isSurrogate(unit)) {
      three(unit);
    } else if (Character.isHighSurrogate(unit)
        && at + 1 < to
        && Character.isLowSurrogate(text[at + 1])) {
      four(Character.toCodePoint(unit, text[at + 1]));
      return at + 2;
    } else {
      three(REPLACEMENT);
    }
    return at + 1;
  }

  /** What a terminal or an editor obeys instead of showing it. */
  static boolean hides(char unit) {
    return (unit >= 0x7F && unit <= 0x9F)
        || unit == 0x061C
        || (unit >= 0x200B && unit <= 0x200F)
        || (unit >= 0x2028 && unit <= 0x202E)
        || (unit >= 0x2060 && unit <= 0x206F)
        || unit == 0xFEFF;
  }

  private void control(char unit) {
    switch (unit) {
      case '\n' -> two('n');
      case '\r' -> two('r');
      case '\t' -> two('t');
      default -> escape(unit);
    }
  }

  private void two(char letter) {
    bytes[size++] = '\\';
    bytes[size++] = (byte) letter;
  }

  private void escape(char unit) {
    two('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = (byte) HEX.charAt((unit >> shift) & 0xF);
    }
  }

  private void three(char unit) {
    bytes[size++] = (byte) (0xE0 | (unit >> 12));
    six(unit >> 6);
    six(unit);
  }

  private void four(int codePoint) {
    bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
    six(codePoint >> 12);
    six(codePoint >> 6);
    six(codePoint);
  }

  private void six(int bits) {
    bytes[size++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
