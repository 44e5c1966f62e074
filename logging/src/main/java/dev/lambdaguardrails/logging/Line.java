// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

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

  private static final String CUT = "...[truncated]";
  private static final char REPLACEMENT = 0xFFFD;
  private static final int KEPT = 64 * 1024;
  private static final String HEX = "0123456789abcdef";

  private byte[] bytes = new byte[1024];
  private int size;

  /** Begins anew; a buffer that a long line made large is given back. */
  void clear() {
    size = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[1024];
    }
  }

  int size() {
    return size;
  }

  /** Takes back all after this size. */
  void cutTo(int mark) {
    size = mark;
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
  void raw(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int at = 0; at < length; at++) {
      bytes[size++] = (byte) ascii.charAt(at);
    }
  }

  /** Appends JSON that stands on every line. */
  void raw(byte[] json) {
    reserve(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
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

  /** Appends a part of a JSON string, whose quotes the caller sets. */
  void part(String text) {
    int limit = Math.min(size + LONGEST_TEXT, LONGEST);
    int length = text.length();
    int at = 0;
    while (at < length) {
      if (size >= limit) {
        raw(CUT);
        return;
      }
      at = plain(text, at, Math.min(length, at + limit - size));
      if (at < length && size < limit) {
        at = special(text, at);
      }
    }
  }

  /** Writes the line and its end, at once. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Copies what needs no escape; returns where it ends. */
  private int plain(String text, int from, int end) {
    reserve(end - from);
    int at = from;
    while (at < end) {
      char unit = text.charAt(at);
      if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') {
        break;
      }
      bytes[size++] = (byte) unit;
      at++;
    }
    return at;
  }

  /** Writes one code point that is not plain; returns where the next begins. */
  private int special(String text, int at) {
    reserve(6);
    char unit = text.charAt(at);
    if (unit == '"' || unit == '\\') {
      bytes[size++] = '\\';
      bytes[size++] = (byte) unit;
    } else if (unit < ' ') {
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
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      four(Character.toCodePoint(unit, text.charAt(at + 1)));
      return at + 2;
    } else {
      three(REPLACEMENT);
    }
    return at + 1;
  }

  /** What a terminal or an editor obeys instead of showing it. */
  private static boolean hides(char unit) {
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
