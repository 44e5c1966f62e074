// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.failure.Refusal;
import dev.lambdaguardrails.failure.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Undoes percent-encoding, once and strictly: a broken escape, and bytes that are not UTF-8, are
 * refused, where {@code java.net.URLDecoder} replaces them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986, 2.1</a>
 */
final class PercentDecoder {
  private PercentDecoder() {}

  /** Of a path, where a plus is a plus. */
  static String path(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded : decode(encoded, '+');
  }

  /** Of a query, where a plus is a space. */
  static String query(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded.replace('+', ' ') : decode(encoded, ' ');
  }

  private static String decode(String encoded, char plus) {
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte next = bytes[at];
      if (next == '%') {
        next = escaped(bytes, at);
        at += 2;
      } else if (next == '+') {
        next = (byte) plus;
      }
      bytes[length++] = next;
    }
    return EventText.decode(Arrays.copyOf(bytes, length), RefusalCode.BAD_ENCODING);
  }

  private static byte escaped(byte[] bytes, int at) {
    int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
    if (low < 0) {
      throw Refusal.of(RefusalCode.BAD_ENCODING);
    }
    return (byte) ((high << 4) | low);
  }
}
