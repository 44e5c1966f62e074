// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * One word where a shell expects a command, with what hides it undone: quotes, backslashes, carets,
 * variables that are empty, a path. Reused; not thread-safe.
 */
final class ShellWord {
  private static final int LONGEST = 48;

  private final StringBuilder name = new StringBuilder(LONGEST);
  private String text = "";
  private int end;
  private int quotes;
  private boolean path;
  private boolean disguised;
  private boolean pattern;

  /** Reads the word that starts here. */
  void read(String source, int from) {
    text = source;
    name.setLength(0);
    quotes = 0;
    path = false;
    disguised = false;
    pattern = false;
    int hidden = 0;
    int i = from;
    while (i < text.length() && i - from < LONGEST * 2 && name.length() < LONGEST) {
      char c = text.charAt(i);
      if (Chars.alnum(c) || c == '_' || c == '-' || c == '.' || c == ':') {
        name.append(c);
        if (hidden > 0 && name.length() > 1) {
          disguised = true;
        }
        i++;
      } else if (c == '/' || (c == '\\' && pathBefore(i))) {
        path = true;
        name.setLength(0);
        hidden = 0;
        i++;
      } else if (c == '\'' || c == '"') {
        quotes++;
        hidden += name.length() > 0 ? 1 : 0;
        i++;
      } else if (c == '\\' || c == '^') {
        hidden += name.length() > 0 ? 1 : 0;
        i++;
      } else if (c == '?' || c == '*' || c == '[' || c == ']') {
        pattern = true;
        name.append(c);
        i++;
      } else if (c == '$') {
        int after = variable(i);
        if (after < 0) {
          break;
        }
        hidden += name.length() > 0 ? 1 : 0;
        disguised |= name.length() > 1 && Chars.at(text, after) == ' ';
        i = after;
      } else {
        break;
      }
    }
    end = i;
  }

  private boolean pathBefore(int i) {
    return path || (i > 0 && text.charAt(i - 1) == ':');
  }

  /** Behind a variable that is empty wherever a shell runs without arguments, or -1. */
  private int variable(int i) {
    char next = Chars.at(text, i + 1);
    if (next == '@'
        || next == '*'
        || next == '-'
        || next == '_'
        || next == '$'
        || Chars.digit(next)
        || next == '!'
        || next == '?') {
      return i + 2;
    }
    if (next == '(' && Chars.at(text, i + 2) == ')') {
      return i + 3;
    }
    if (next == '{') {
      int close = Chars.find(text, i, i + 9, "}");
      return close > 0 && close - i < 8 && !Chars.starts(text, i, "${ifs") ? close + 1 : -1;
    }
    if (next == 'u' && !Chars.word(Chars.at(text, i + 2))) {
      return i + 2;
    }
    return -1;
  }

  /** What kind of command it is, or 0. */
  int command() {
    int to = name.length();
    if (to > 4 && name.charAt(to - 4) == '.' && Chars.lower(name.charAt(to - 3)) == 'e') {
      to -= 4;
    }
    return ShellWords.COMMANDS.find(name.toString(), 0, to);
  }

  boolean named(String lower) {
    return name.length() == lower.length() && Chars.starts(name.toString(), 0, lower);
  }

  /** Whether a hyphen joins two parts of the name, as in no word before a semicolon. */
  boolean hyphenated() {
    return name.indexOf("-") > 0;
  }

  int length() {
    return name.length();
  }

  /** One behind its last character. */
  int end() {
    return end;
  }

  /** Whether it is written with the path to the program. */
  boolean path() {
    return path;
  }

  /** Whether something inside the name hides it, and every quote is closed. */
  boolean disguised() {
    return disguised && quotes % 2 == 0;
  }

  /** Whether it holds a file name pattern. */
  boolean pattern() {
    return pattern;
  }
}
