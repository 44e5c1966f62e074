// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/**
 * The tokens of a command line of a POSIX shell: the plain characters of a word, what stands in
 * single quotes, what stands in double quotes up to a character that means something there, and
 * every other character by itself.
 */
final class CommandTokens {
  private static final String PLAIN = "_./:=@%+,-";

  private CommandTokens() {}

  /** For each place, how far its token goes from there. */
  static int[] reach(String line) {
    int[] reach = new int[line.length()];
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      int end = at + 1;
      if (isPlain(character)) {
        while (end < line.length() && isPlain(line.charAt(end))) {
          end++;
        }
        // A word that begins with a hyphen is an option: whose it is, one cannot see.
        boolean option = character == '-' && (at == 0 || isBlank(line.charAt(at - 1)));
        fill(reach, at, end, option ? at : end);
      } else if (character == '\'') {
        int close = line.indexOf('\'', end);
        end = close < 0 ? line.length() : close;
        reach[at] = at;
        fill(reach, at + 1, end, end);
        if (close >= 0) {
          reach[close] = close;
          end++;
        }
      } else if (character == '"') {
        reach[at] = at;
        end = quoted(line, end, reach);
      } else {
        reach[at] = at;
      }
      at = end;
    }
    return reach;
  }

  private static int quoted(String line, int from, int[] reach) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '"') {
      int end = at;
      while (end < line.length() && "\"$`\\!".indexOf(line.charAt(end)) < 0) {
        end++;
      }
      fill(reach, at, end, end);
      if (end < line.length() && line.charAt(end) != '"') {
        reach[end] = end;
        end++;
        if (line.charAt(end - 1) == '\\' && end < line.length()) {
          reach[end] = end;
          end++;
        }
      }
      at = end;
    }
    if (at < line.length()) {
      reach[at] = at;
    }
    return at + 1;
  }

  private static void fill(int[] reach, int from, int end, int to) {
    for (int at = from; at < end; at++) {
      reach[at] = at == from ? to : end;
    }
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n';
  }

  private static boolean isPlain(char character) {
    return Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0;
  }
}
