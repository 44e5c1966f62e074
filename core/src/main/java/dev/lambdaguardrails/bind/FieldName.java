// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The name of a field, of ASCII characters, and where the name lies that came behind it lately.
 * Seen whole by whoever sees it; of the place, a stale one does no harm.
 */
final class FieldName {
  private final String text;
  private final byte[] ascii;
  private final int length;
  private final int hash;
  private final int place;

  /** Its first bytes as one word, of which a mask has its bits, and its last ones. */
  private final long head;

  private final long mask;
  private final long tail;
  private int next;

  /**
   * A name.
   *
   * @param hash the text's
   * @param place where it lies itself
   */
  FieldName(String text, int hash, int place) {
    this.text = text;
    this.ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    this.hash = hash;
    this.place = place;
    this.length = ascii.length;
    this.head = word(0);
    this.mask = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1;
    this.tail = word(Math.max(0, length - Long.BYTES));
  }

  /** The bytes from one on, eight at most, as they are read in little endian. */
  private long word(int from) {
    long word = 0;
    for (int at = Math.min(ascii.length, from + Long.BYTES) - 1; at >= from; at--) {
      word = word << Byte.SIZE | ascii[at];
    }
    return word;
  }

  String text() {
    return text;
  }

  int hash() {
    return hash;
  }

  int length() {
    return length;
  }

  /** Where the name lies that came behind this one. */
  int next() {
    return next;
  }

  /** Takes note of the name that comes behind this one. */
  void precede(FieldName behind) {
    next = behind.place;
  }

  /**
   * Whether it is what stands in some bytes, and what it is closed by.
   *
   * @param words the bytes, of which words are read in little endian
   */
  boolean isBefore(byte quote, byte[] bytes, ByteBuffer words, int start, int end) {
    if (length >= end - start || bytes[start + length] != quote) {
      return false;
    }
    if (start > bytes.length - Long.BYTES) {
      return is(bytes, start, length);
    }
    if (((words.getLong(start) ^ head) & mask) != 0) {
      return false;
    }
    return length <= Long.BYTES
        || (words.getLong(start + length - Long.BYTES) == tail
            && (length <= 2 * Long.BYTES || is(bytes, start, length)));
  }

  /** Whether it is what stands in some bytes. */
  boolean is(byte[] bytes, int start, int length) {
    byte[] own = ascii;
    if (own.length != length) {
      return false;
    }
    int at = 0;
    while (at + 3 < length) {
      int other = start + at;
      int differing =
          (own[at] ^ bytes[other])
              | (own[at + 1] ^ bytes[other + 1])
              | (own[at + 2] ^ bytes[other + 2])
              | (own[at + 3] ^ bytes[other + 3]);
      if (differing != 0) {
        return false;
      }
      at += 4;
    }
    while (at < length) {
      if (own[at] != bytes[start + at]) {
        return false;
      }
      at++;
    }
    return true;
  }
}
