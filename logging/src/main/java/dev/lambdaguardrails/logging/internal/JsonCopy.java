// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * A text as a JSON string has it, in ASCII, written while it is read. Not for concurrent use.
 *
 * <p>Only what is short to say: a text with characters beyond ASCII, or with control characters
 * other than tabs and line breaks, has no copy.
 */
final class JsonCopy {
  private static final int KEPT = 16 * 1024;

  private byte[] bytes = new byte[1024];
  private int length;
  private boolean whole;

  /** Begins a copy of so many characters; returns where it goes. */
  byte[] begin(int count) {
    if (bytes.length < count * 2) {
      bytes = new byte[count * 2];
    }
    length = 0;
    whole = true;
    return bytes;
  }

  /** Writes a character that JSON escapes; returns where to go on. */
  int escape(char unit, int to) {
    char letter = letter(unit);
    if (letter == 0) {
      whole = false;
      return to;
    }
    bytes[to] = '\\';
    bytes[to + 1] = (byte) letter;
    return to + 2;
  }

  /** Writes what a recogniser ran over; returns where to go on. */
  int take(char[] text, int from, int end, int to) {
    int size = to;
    for (int at = from; at < end; at++) {
      char unit = text[at];
      if (Chars.of(unit) < 0) {
        size = escape(unit, size);
      } else {
        bytes[size++] = (byte) unit;
      }
    }
    return size;
  }

  void end(int to) {
    length = to;
  }

  /** Gives back what a long text made large. */
  void clear() {
    whole = false;
    if (bytes.length > KEPT) {
      bytes = new byte[1024];
    }
  }

  /** Whether it is all of the text. */
  boolean isWhole() {
    return whole;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private static char letter(char unit) {
    return switch (unit) {
      case '"', '\\' -> unit;
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> 0;
    };
  }
}
