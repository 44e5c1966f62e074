// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * A signed or encrypted token of JSON: parts of base64 with dots between, the first of which says
 * an algorithm.
 */
final class JsonTokens {
  private static final int SHORTEST_HEADER = 14;
  private static final int MOST_PARTS = 5;

  private JsonTokens() {}

  /** Reads from the beginning of a word on; returns where to go on if it is one, otherwise 0. */
  static int read(Reading in, int begin) {
    char[] text = in.text;
    char second = text[begin + 1];
    if ((second != 'y' && second != 'w') || begin < in.jwtEnd) {
      return 0;
    }
    int end = run(in, begin);
    in.jwtEnd = end;
    if (end - begin < SHORTEST_HEADER || end == in.length || text[end] != '.') {
      return 0;
    }
    if (!saysAlgorithm(text, begin, end)) {
      return 0;
    }
    int to = run(in, end + 1);
    if (to == end + 1 && run(in, Math.min(in.length, to + 1)) <= to + 1) {
      return 0;
    }
    for (int parts = 2; parts < MOST_PARTS && to < in.length && text[to] == '.'; parts++) {
      int next = run(in, to + 1);
      if (next == to + 1) {
        break;
      }
      to = next;
    }
    in.found(begin, to, Kind.JWT);
    return to;
  }

  private static int run(Reading in, int from) {
    int at = from;
    while (at < in.length && Chars.isUrlBase64(in.text[at])) {
      at++;
    }
    return at;
  }

  /** Whether the first part is JSON with a member {@code alg} or {@code enc}. */
  private static boolean saysAlgorithm(char[] text, int from, int to) {
    char[] decoded = new char[(to - from) / 4 * 3 + 3];
    int count = Base64Texts.decode(text, from, to, decoded);
    return count > 0
        && decoded[0] == '{'
        && (Chars.find("\"alg\"", decoded, 0, count) > 0
            || Chars.find("\"enc\"", decoded, 0, count) > 0);
  }
}
