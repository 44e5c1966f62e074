// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees commands that are put together from pieces: carets and substrings of variables of Windows,
 * variables set and joined at once, calls that give nothing inside a word.
 */
final class ShellSplices {
  private static final int CARETS = 2;

  private ShellSplices() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '%' && substring(text, i))
          || (c == '$' && joined(text, i))
          || (c == '^' && carets(text, i))
          || (c == '`' && empty(text, i))
          || ((c == '(' || c == ')') && nothing(text, i))) {
        hits.add(InjectionRule.SHELL_DISGUISE);
        return;
      }
    }
  }

  /** A part of a variable of Windows: {@code %PATH:~0,1%}, where a letter is wanted. */
  private static boolean substring(String text, int percent) {
    int end = Chars.wordEnd(text, percent + 1);
    if (end == percent + 1 || Chars.at(text, end) != ':' || Chars.at(text, end + 1) != '~') {
      return false;
    }
    int i = end + 2;
    while (i < text.length()
        && i - end < 16
        && (Chars.digit(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == ',')) {
      i++;
    }
    return Chars.at(text, i) == '%';
  }

  /** Two variables side by side where a command is expected, one of which the text has set. */
  private static boolean joined(String text, int dollar) {
    int end = Chars.wordEnd(text, dollar + 1);
    if (end == dollar + 1
        || end - dollar > 12
        || Chars.at(text, end) != '$'
        || !Chars.word(Chars.at(text, end + 1))) {
      return false;
    }
    int before = Chars.skipSpaceBack(text, dollar);
    char sign = Chars.at(text, before);
    if (sign != ';' && sign != '&' && sign != '|') {
      return false;
    }
    for (int i = Math.max(1, dollar - 200); i < dollar; i++) {
      if (text.charAt(i) == '='
          && text.regionMatches(dollar + 1, text, i - (end - dollar - 1), end - dollar - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Carets inside a word that is a command without them. */
  private static boolean carets(String text, int caret) {
    int start = caret;
    while (start > 0 && caret - start < 24 && part(text.charAt(start - 1))) {
      start--;
    }
    StringBuilder word = new StringBuilder();
    int count = 0;
    int i = start;
    while (i < text.length() && i - start < 40 && part(text.charAt(i))) {
      if (text.charAt(i) == '^') {
        count++;
      } else {
        word.append(text.charAt(i));
      }
      i++;
    }
    int kind = ShellWords.COMMANDS.find(word.toString(), 0, word.length());
    boolean inside = caret > start && caret + 1 < i;
    boolean certain = kind == ShellWords.CERTAIN || kind == ShellWords.INTERPRETER;
    return word.length() > 2
        && ((certain && (count >= CARETS || inside)) || (kind != 0 && count > CARETS));
  }

  private static boolean part(char c) {
    return Chars.letter(c) || c == '^';
  }

  /** Backticks with nothing between them, inside a word. */
  private static boolean empty(String text, int tick) {
    return Chars.at(text, tick + 1) == '`'
        && Chars.letter(Chars.at(text, tick - 1))
        && Chars.letter(Chars.at(text, tick + 2));
  }

  /** A substitution with nothing in it, at the end or inside of a command. */
  private static boolean nothing(String text, int open) {
    if (text.charAt(open) != '(' || Chars.at(text, open + 1) != ')') {
      return false;
    }
    char sign = Chars.at(text, open - 1);
    if ((sign != '$' && sign != '<' && sign != '>') || !Chars.letter(Chars.at(text, open - 2))) {
      return false;
    }
    return Chars.letter(Chars.at(text, open + 2))
        || (sign == '$'
            && ShellWords.COMMANDS.find(text, Chars.wordStart(text, open - 1), open - 1) > 0);
  }
}
