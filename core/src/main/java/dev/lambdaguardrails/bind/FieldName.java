// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import java.nio.charset.StandardCharsets;

/**
 * The name of a field, of ASCII characters, and where the name lies that came behind it lately.
 * Seen whole by whoever sees it; of the place, a stale one does no harm.
 */
final class FieldName {
  private final String text;
  private final byte[] ascii;
  private final int hash;
  private final int place;
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
  }

  String text() {
    return text;
  }

  int hash() {
    return hash;
  }

  int length() {
    return ascii.length;
  }

  /** Where the name lies that came behind this one. */
  int next() {
    return next;
  }

  /** Takes note of the name that comes behind this one. */
  void precede(FieldName behind) {
    next = behind.place;
  }

  /** Whether it is what stands in some bytes, closing quote and all. */
  boolean isQuoted(byte[] bytes, int start, int end) {
    int length = ascii.length;
    return length < end - start && bytes[start + length] == '"' && is(bytes, start, length);
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
