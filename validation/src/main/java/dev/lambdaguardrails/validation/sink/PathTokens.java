// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/** The tokens of a path: its names. Dots that lead up, separators and NUL belong to none. */
final class PathTokens {
  private PathTokens() {}

  /** The tokens of a path. */
  static Tokens of(String path) {
    Tokens tokens = new Tokens(path.length());
    int from = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || "/\\\0".indexOf(path.charAt(at)) >= 0) {
        boolean dots = at - from <= 2 && path.substring(from, at).chars().allMatch(c -> c == '.');
        if (dots) {
          tokens.bound(from, at);
        } else {
          tokens.span(from, at);
        }
        tokens.bound(at, Math.min(at + 1, path.length()));
        from = at + 1;
      }
    }
    return tokens;
  }
}
