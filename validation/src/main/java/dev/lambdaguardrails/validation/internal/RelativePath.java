// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/** A path of safe parts below some base. */
public final class RelativePath {
  private static final int MOST_BYTES = 1024;

  private RelativePath() {}

  /** Whether a text is one. */
  public static boolean isSafe(CharSequence text) {
    if (text.length() > MOST_BYTES) {
      return false;
    }
    int bytes = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '/') {
        if (!PathSegment.isSafe(text, from, at)) {
          return false;
        }
        from = at + 1;
      }
      // Either half of a pair counts for two of its four bytes.
      if (at < text.length()) {
        char character = text.charAt(at);
        bytes += Character.isSurrogate(character) ? 2 : Characters.bytes(character);
      }
    }
    return bytes <= MOST_BYTES;
  }
}
