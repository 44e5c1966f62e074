// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/** The tokens of a path: its names. Dots that lead up, separators and NUL belong to none. */
final class PathTokens {
  private PathTokens() {}

  /** For each place, how far its token goes from there. */
  static int[] reach(String path) {
    int[] reach = new int[path.length()];
    int from = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || "/\\\0".indexOf(path.charAt(at)) >= 0) {
        boolean dots = at - from <= 2 && path.substring(from, at).chars().allMatch(c -> c == '.');
        for (int each = from; each < at; each++) {
          reach[each] = dots ? each : at;
        }
        if (at < path.length()) {
          reach[at] = at;
        }
        from = at + 1;
      }
    }
    return reach;
  }
}
