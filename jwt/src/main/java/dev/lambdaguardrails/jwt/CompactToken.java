// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A token in compact form, of exactly three parts: each is base64url in its one spelling, without
 * padding and without bits that are not read, so that no second text is the same token.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515, 7.1</a>
 */
final class CompactToken {
  private static final int LONGEST = 16 * 1024;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final byte[] header;
  private final byte[] claims;
  private final byte[] signed;
  private final String signature;

  CompactToken(byte[] header, byte[] claims, byte[] signed, String signature) {
    this.header = header;
    this.claims = claims;
    this.signed = signed;
    this.signature = signature;
  }

  /** The JSON of the first part, not copied. */
  byte[] header() {
    return header;
  }

  /** The JSON of the second part, not copied. */
  byte[] claims() {
    return claims;
  }

  /** What the signature is over, not copied. */
  byte[] signed() {
    return signed;
  }

  /** The signature as it is written. */
  String signature() {
    return signature;
  }

  /** The token in a text; null if it is none, or too long. */
  static @Nullable CompactToken of(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (text.length() > LONGEST
        || first < 0
        || second < 0
        || !isPart(text, 0, first)
        || !isPart(text, first + 1, second)
        || !isPart(text, second + 1, text.length())) {
      return null;
    }
    byte[] signed = text.substring(0, second).getBytes(StandardCharsets.ISO_8859_1);
    return new CompactToken(
        decoded(text, 0, first),
        decoded(text, first + 1, second),
        signed,
        text.substring(second + 1));
  }

  private static byte[] decoded(String text, int from, int to) {
    return Base64.getUrlDecoder().decode(text.substring(from, to));
  }

  private static boolean isPart(String text, int from, int to) {
    int last = -1;
    for (int at = from; at < to; at++) {
      last = ALPHABET.indexOf(text.charAt(at));
      if (last < 0) {
        return false;
      }
    }
    int over = (to - from) % 4;
    boolean unread = (over == 2 && (last & 0xF) != 0) || (over == 3 && (last & 0x3) != 0);
    return from < to && over != 1 && !unread;
  }

  /** Nothing of the token. */
  @Override
  public String toString() {
    return "CompactToken";
  }
}
