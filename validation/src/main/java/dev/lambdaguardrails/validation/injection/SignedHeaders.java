// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * The names of headers that a request to AWS signs, {@code SignedHeaders=date;host;x-amz-date}:
 * among them are words that are commands elsewhere.
 */
final class SignedHeaders {
  private static final String NAME = "signedheaders=";

  /** No longer list is taken for one. */
  private static final int LONGEST = 256;

  private SignedHeaders() {}

  /** Whether this semicolon stands between two names of such a list. */
  static boolean between(String text, int semicolon) {
    int i = semicolon;
    while (i > 0 && semicolon - i < LONGEST && listed(text.charAt(i - 1))) {
      i--;
    }
    if (!Chars.starts(text, i - NAME.length(), NAME)) {
      return false;
    }
    int end = semicolon + 1;
    while (end < text.length() && end - semicolon < LONGEST && listed(text.charAt(end))) {
      end++;
    }
    char after = Chars.at(text, end);
    return end > semicolon + 1 && (after == ',' || after == '&' || end == text.length());
  }

  private static boolean listed(char c) {
    return (c >= 'a' && c <= 'z') || Chars.digit(c) || c == '-' || c == ';';
  }
}
