// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs at an equals sign: constants compared, a handler or the page's place set. */
final class SignsOfComparisons {
  private SignsOfComparisons() {}

  static int of(String text, int i, char next) {
    int last = i - 1;
    while (last >= 0 && i - last < 8 && text.charAt(last) <= ' ') {
      last--;
    }
    if (last < 0) {
      return 0;
    }
    char before = text.charAt(last);
    int at = i + 1;
    while (at < text.length() && at - i < 8 && text.charAt(at) == ' ') {
      at++;
    }
    char after = Chars.at(text, at);
    if (SignsOfCharacters.serial(text, at, after) != 0) {
      return Signs.SERIAL;
    }
    if (Chars.letter(before)) {
      return named(text, last + 1, before, after);
    }
    boolean value =
        Chars.digit(after)
            || after == '\''
            || after == '"'
            || after == '('
            || after == '-'
            || after == '~'
            || after == '!';
    if (Chars.digit(before)) {
      return value && number(text, last)
          ? Signs.SQL
          : Chars.letter(after) && number(text, last) && called(text, at) ? Signs.SQL : 0;
    }
    boolean operand =
        before == '\''
            || before == '"'
            || before == ')'
            || before == '`'
            || before == '!'
            || before == '<'
            || before == '>';
    return operand && (value || (Chars.letter(after) && before == ')')) ? Signs.SQL : 0;
  }

  private static boolean called(String text, int at) {
    return Chars.at(text, Chars.wordEnd(text, at)) == '(';
  }

  /** Whether what ends here is a number, not a name with a digit at its end. */
  private static boolean number(String text, int last) {
    int i = last;
    while (i >= 0 && last - i < 24 && (Chars.digit(text.charAt(i)) || text.charAt(i) == '.')) {
      i--;
    }
    char c = Chars.at(text, i);
    return !Chars.word(c) || c == 'x' || c == 'X';
  }

  private static int named(String text, int end, char before, char after) {
    int name = end - 1;
    while (name > 0 && end - name < 32 && Chars.word(text.charAt(name - 1))) {
      name--;
    }
    int signs = 0;
    char first = (char) (text.charAt(name) | 32);
    if (first == 'o' && HtmlAttributes.handler(text, name, end)) {
      signs |= Signs.HTML | Signs.SCRIPT;
    } else if (first == 's' && Chars.starts(text, name, "style") && end - name == 5) {
      signs |= Signs.HTML;
    } else if ((first == 'd' && loads(text, name))
        || (first == 'h' && Chars.starts(text, name - 6, "xlink:href"))) {
      signs |= Signs.HTML;
    } else if ((first == 'l' && Chars.starts(text, name, "location"))
        || Chars.at(text, name - 1) == '.') {
      signs |= Signs.SCRIPT;
    }
    if (end - name <= 2
        && Chars.at(text, name - 1) <= ' '
        && Chars.lower(before) == Chars.lower(after)) {
      signs |= Signs.SQL;
    }
    if (end - name < 3 && (after == 'a' || after == 'p' || after == 'c')) {
      signs |= Signs.SCRIPT;
    }
    if (Chars.digit(after)) {
      signs |= address(text, end);
    }
    boolean logic = Chars.space(Chars.at(text, name - 1)) && joined(text, name);
    return logic ? signs | Signs.SQL : signs;
  }

  /** Four numbers with dots between and a port behind them, which are those of a host inside. */
  private static int address(String text, int name) {
    int from = Chars.skipSpace(text, name) + 1;
    int i = from;
    int dots = 0;
    while (i < text.length()
        && i < 48
        && i - from < 16
        && (Chars.digit(text.charAt(i)) || text.charAt(i) == '.')) {
      dots += text.charAt(i) == '.' ? 1 : 0;
      i++;
    }
    boolean port = dots == 3 && Chars.at(text, i) == ':' && Chars.digit(Chars.at(text, i + 1));
    return port && SignsOfStart.host(text, i) ? Signs.URL : 0;
  }

  /** Attributes that load what is shown. */
  private static boolean loads(String text, int name) {
    return Chars.starts(text, name, "datasrc") || Chars.starts(text, name, "dataformatas");
  }

  /** Whether OR or AND comes before the name. */
  private static boolean joined(String text, int name) {
    int end = Chars.skipSpaceBack(text, name) + 1;
    char last = Chars.lower(Chars.at(text, end - 1));
    return (last == 'r'
            && Chars.starts(text, end - 2, "or")
            && !Chars.letter(Chars.at(text, end - 3)))
        || (last == 'd'
            && Chars.starts(text, end - 3, "and")
            && !Chars.letter(Chars.at(text, end - 4)))
        || (last == 'e' && Chars.starts(text, end - 5, "where"))
        || (last == 't' && Chars.starts(text, end - 3, "set"));
  }
}
