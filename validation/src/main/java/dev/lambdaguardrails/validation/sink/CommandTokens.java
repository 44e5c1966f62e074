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

  /** The tokens of a command line. */
  static Tokens of(String line) {
    Tokens tokens = new Tokens(line.length());
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      int end = at + 1;
      if (isPlain(character)) {
        while (end < line.length() && isPlain(line.charAt(end))) {
          end++;
        }
        tokens.span(at, end);
        // A word that begins with a hyphen is an option: whose it is, one cannot see.
        boolean option = character == '-' && (at == 0 || isBlank(line.charAt(at - 1)));
        tokens.bound(at, option ? at + 1 : at);
      } else if (character == '\'') {
        int close = line.indexOf('\'', end);
        int inside = close < 0 ? line.length() : close;
        tokens.bound(at, end);
        tokens.span(end, inside);
        option(line, at, tokens);
        end = close < 0 ? inside : inside + 1;
        tokens.bound(inside, end);
      } else if (character == '"') {
        tokens.bound(at, end);
        end = quoted(line, end, tokens);
        option(line, at, tokens);
      } else {
        end = special(line, at, tokens);
      }
      at = end;
    }
    return tokens;
  }

  /** Quotes take no meaning from the hyphen behind them: it begins an option as without them. */
  private static void option(String line, int quote, Tokens tokens) {
    boolean first = quote == 0 || isBlank(line.charAt(quote - 1));
    if (first && quote + 1 < line.length() && line.charAt(quote + 1) == '-') {
      tokens.bound(quote + 1, quote + 2);
    }
  }

  /** The inside of double quotes up to the closing one, and what is behind that. */
  private static int quoted(String line, int from, Tokens tokens) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '"') {
      int end = at;
      while (end < line.length() && "\"$`\\!".indexOf(line.charAt(end)) < 0) {
        end++;
      }
      tokens.span(at, end);
      at = end < line.length() && line.charAt(end) != '"' ? special(line, end, tokens) : end;
    }
    int behind = Math.min(at + 1, line.length());
    tokens.bound(at, behind);
    return behind;
  }

  /** A character that means something, and the one that a backslash takes its meaning from. */
  private static int special(String line, int at, Tokens tokens) {
    boolean escape = line.charAt(at) == '\\';
    int end = Math.min(escape ? at + 2 : at + 1, line.length());
    tokens.bound(at, end);
    if (escape) {
      tokens.join(at + 1);
    }
    return end;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n';
  }

  private static boolean isPlain(char character) {
    return Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0;
  }
}
