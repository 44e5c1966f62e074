// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/**
 * Percent-decoding as the laxest reader does it: {@code %u} and overlong forms too. For looking at
 * a value only; what is used is decoded once, by its transport.
 */
final class PercentDecoding {
  private PercentDecoding() {}

  /** The text decoded once; the same instance if there is nothing to decode. */
  static CharSequence once(CharSequence text) {
    StringBuilder decoded = null;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '%') {
        continue;
      }
      long found = unit(text, at);
      if (found >= 0) {
        decoded = decoded == null ? new StringBuilder(text.length()) : decoded;
        decoded.append(text, copied, at).appendCodePoint((int) (found >>> 32));
        at += (int) found - 1;
        copied = at + 1;
      }
    }
    return decoded == null ? text : decoded.append(text, copied, text.length());
  }

  /** The code point that is written here, above the number of characters it takes; -1 if none. */
  private static long unit(CharSequence text, int at) {
    if (at + 5 < text.length() && (text.charAt(at + 1) | 0x20) == 'u') {
      int high = Characters.octet(text, at + 2);
      int low = Characters.octet(text, at + 4);
      return high < 0 || low < 0 ? -1 : (long) (high << 8 | low) << 32 | 6;
    }
    int octet = Characters.octet(text, at + 1);
    if (octet < 0xC0 || octet > 0xF7) {
      return octet < 0 ? -1 : (long) octet << 32 | 3;
    }
    int more = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    int character = octet & (0x3F >> more);
    for (int each = 1; each <= more; each++) {
      int place = at + 3 * each;
      boolean encoded = place < text.length() && text.charAt(place) == '%';
      int next = encoded ? Characters.octet(text, place + 1) : -1;
      if (next < 0 || (next & 0xC0) != 0x80) {
        return (long) octet << 32 | 3;
      }
      character = character << 6 | (next & 0x3F);
    }
    return character > Character.MAX_CODE_POINT
        ? (long) octet << 32 | 3
        : (long) character << 32 | (3 + 3 * more);
  }
}
