// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees commands where a shell would run them. One pass, with bounded looks ahead. Not thread-safe.
 * Long because it is one automaton, whose states share where they stand.
 */
final class ShellRecogniser {
  private final String text;
  private final Hits hits;
  private final ShellWord word = new ShellWord();
  private final int space;

  private ShellRecogniser(String text, Hits hits) {
    this.text = text;
    space = text.indexOf(' ');
    this.hits = hits;
  }

  static void read(String text, Hits hits) {
    new ShellRecogniser(text, hits).read();
    ShellLines.read(text, hits);
    ShellSplices.read(text, hits);
    CodeCalls.read(text, hits);
  }

  private void read() {
    first();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case ';', '|', '&', '\n', '\r' -> separator(i);
        case '`' -> {
          open = !open;
          if (open) {
            backtick(i);
          }
        }
        case '$' -> dollar(i);
        case '<', '>' -> {
          if (Chars.at(text, i + 1) == '(') {
            substitution(i + 2);
          }
        }
        case '{' -> brace(i);
        default -> {}
      }
    }
  }

  /** The first word: a command hidden by quotes says enough. */
  private void first() {
    int start = Chars.skipSpace(text, 0);
    boolean lone =
        (Chars.at(text, start) == '"' || Chars.at(text, start) == '\'')
            && Chars.space(Chars.at(text, start + 1));
    word.read(text, lone ? Chars.skipSpace(text, start + 1) : start);
    int command = word.command();
    if (command == 0 || !ends(word.end())) {
      return;
    }
    if (word.disguised() && word.length() > 1) {
      hits.add(InjectionRule.SHELL_DISGUISE);
      return;
    }
    boolean quoted = Chars.at(text, start) == '"' || Chars.at(text, start) == '\'';
    int argument = Chars.skipSpace(text, word.end());
    char next = Chars.at(text, word.end());
    boolean over = argument >= text.length();
    if (command == ShellWords.CERTAIN
        && (over
            ? quoted && odd()
            : next == ';'
                || next == '`'
                || (next == '|' && Chars.at(text, word.end() + 1) == '|')
                || (next == '&' && Chars.at(text, word.end() + 1) == '&'))) {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
    if (quoted && !lone && !odd() && command != ShellWords.DOUBTFUL && argument(argument)) {
      hits.add(InjectionRule.SHELL_DISGUISE);
    }
    if (command != ShellWords.INTERPRETER
        && Chars.letter(Chars.at(text, argument))
        && Chars.at(text, argument + 1) == ':'
        && Chars.at(text, argument + 2) == '\\') {
      hits.add(InjectionRule.SHELL_LINE);
    }
  }

  /** Whether one quote, and one only, stands before the first word. */
  private boolean odd() {
    return text.indexOf('"') == text.lastIndexOf('"')
        && text.indexOf('\'') == text.lastIndexOf('\'');
  }

  private boolean ends(int i) {
    char c = Chars.at(text, i);
    return i >= text.length() || Chars.space(c) || ";|&<>)`$\n#{}".indexOf(c) >= 0;
  }

  private void separator(int i) {
    char sign = text.charAt(i);
    int next = i + 1;
    if (Chars.at(text, next) == sign) {
      next++;
    }
    int start = commandStart(next);
    word.read(text, start);
    int command = word.command();
    if (command == 0
        && Chars.at(text, start) == '$'
        && Chars.word(Chars.at(text, start + 1))
        && (variable(start) || assigned(start))) {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
    if (command == 0
        && Chars.at(text, start) == '.'
        && Chars.at(text, start + 1) == ' '
        && Chars.at(text, start + 2) == '/') {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
    if (command != 0 && sign == ';' && SignedHeaders.between(text, i)) {
      return;
    }
    if (command == ShellWords.DOUBTFUL && wrapped(i, word.end())) {
      hits.add(InjectionRule.SHELL_COMMAND);
      return;
    }
    if (command == 0
        && (ShellStarts.branch(text, start)
            || ((sign != '\n' && sign != '\r')
                && ShellStarts.at(text, start, Chars.wordEnd(text, start))))) {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
    if (command == 0 && ShellStarts.optioned(text, i)) {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
    if (command == 0 || !ends(word.end())) {
      if (word.path() && program(start) && ends(word.end())) {
        hits.add(InjectionRule.SHELL_COMMAND);
      }
      return;
    }
    if (word.disguised()) {
      hits.add(InjectionRule.SHELL_DISGUISE);
    }
    if (judged(i, sign, start, command)) {
      hits.add(InjectionRule.SHELL_COMMAND);
    }
  }

  /** A program whose argument is a command, right behind a separator; echo with one word. */
  private boolean wrapped(int separator, int end) {
    boolean echo = word.named("echo");
    boolean wraps =
        word.named("command")
            || word.named("builtin")
            || word.named("timeout")
            || word.named("exec")
            || word.named("nice")
            || word.named("time")
            || word.named("eval")
            || word.named("env");
    int last = Chars.skipSpaceBack(text, separator);
    boolean edge = last < 1 || "'\");|&`=".indexOf(text.charAt(last)) >= 0 || operandBefore(last);
    if ((!wraps && !echo) || !edge || !Chars.space(Chars.at(text, end))) {
      return false;
    }
    int i = Chars.skipSpace(text, end);
    if (echo) {
      int stop = Chars.wordEnd(text, i);
      return stop > i
          && stop - i < 40
          && (stop >= text.length()
              || stops(stop)
              || Chars.at(text, stop) == '\''
              || Chars.at(text, stop) == '"');
    }
    while (Chars.digit(Chars.at(text, i)) || Chars.at(text, i) == '-') {
      i = Chars.skipSpace(text, Math.max(Chars.wordEnd(text, i + 1), i + 1));
    }
    word.read(text, i);
    return word.command() != 0 && ends(word.end());
  }

  /** A variable run as a command, with an option or a file. */
  private boolean variable(int start) {
    int end = Chars.wordEnd(text, start + 1);
    int argument = Chars.skipSpace(text, end);
    char first = Chars.at(text, argument);
    char next = Chars.at(text, argument + 1);
    int stop = Chars.wordEnd(text, argument);
    int kind = ShellWords.COMMANDS.find(text, argument, stop);
    return argument > end
        && ((first == '-' && Chars.letter(next))
            || (first == '/' && Chars.word(next))
            || ((kind == ShellWords.CERTAIN || kind == ShellWords.SHORT)
                && Chars.space(Chars.at(text, stop))));
  }

  /** Whether the text has itself set the variable that it runs. */
  private boolean assigned(int dollar) {
    int end = Chars.wordEnd(text, dollar + 1);
    int length = end - dollar - 1;
    for (int i = Math.max(length, dollar - 200); i < dollar; i++) {
      if (text.charAt(i) == '='
          && text.regionMatches(dollar + 1, text, i - length, length)
          && !Chars.word(Chars.at(text, i - length - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean judged(int i, char sign, int start, int command) {
    int last = Chars.skipSpaceBack(text, i);
    boolean leading = last < 0 || last < 2;
    char before = Chars.at(text, last);
    boolean broken =
        leading
            || before == '\''
            || before == '"'
            || before == ')'
            || before == '`'
            || before == sign
            || before == '='
            || before == ';'
            || before == '|'
            || before == '&';
    boolean line = sign == '\n' || sign == '\r';
    boolean spaced =
        i > 0 && Chars.space(text.charAt(i - 1)) && sign == '|' && Chars.at(text, i + 1) != '|';
    boolean operand = operandBefore(last);
    boolean certain = broken;
    broken |= operand;
    int argument = Chars.skipSpace(text, word.end());
    boolean over = argument >= text.length();
    if (word.path()) {
      return true;
    }
    boolean shown =
        argument(argument)
            || (leading
                && (Chars.digit(Chars.at(text, argument)) || Chars.starts(text, argument, "/ ")));
    if (line && leading) {
      return true;
    }
    if (line && over && operand && (command == ShellWords.SHORT || command == ShellWords.CERTAIN)) {
      return true;
    }
    if (line) {
      return (over || shown) && (leading || i < 40) && (command == ShellWords.CERTAIN || shown);
    }
    if (sign == '|' && command == ShellWords.INTERPRETER && over && commandFirst()) {
      return true;
    }
    if (spaced && !broken && single(last)) {
      return shown || (over && command == ShellWords.CERTAIN);
    }
    if (spaced && !broken) {
      return (command == ShellWords.CERTAIN || command == ShellWords.INTERPRETER)
          && ((over && command == ShellWords.INTERPRETER) || Chars.starts(text, start, "whoami"));
    }
    if (sign == '|'
        && !broken
        && !Chars.space(Chars.at(text, i + 1))
        && Chars.word(before)
        && space >= 0
        && space < i) {
      return false;
    }
    if (command == ShellWords.SHORT && (leading || operand)) {
      return true;
    }
    if (command == ShellWords.SHORT && commandFirst()) {
      return true;
    }
    if (command == ShellWords.DOUBTFUL || command == ShellWords.SHORT) {
      boolean tight = tight(i, start) && (command == ShellWords.SHORT || start - i == 1);
      return shown || (over && (certain || tight)) || (stops(argument) && (broken || tight));
    }
    if (command == ShellWords.INTERPRETER
        && sign == ';'
        && !broken
        && !shown
        && Chars.space(Chars.at(text, i + 1))) {
      return false;
    }
    if (command == ShellWords.CERTAIN && word.hyphenated()) {
      return true;
    }
    boolean prose =
        Chars.space(Chars.at(text, i + 1)) && !broken && !over && !shown && !stops(argument);
    return !prose;
  }

  /** Whether the text itself begins with a command that is no word of a language. */
  private boolean commandFirst() {
    int end = Chars.wordEnd(text, 0);
    int kind = ShellWords.COMMANDS.find(text, 0, end);
    return (kind == ShellWords.SHORT || kind == ShellWords.CERTAIN) && ends(end);
  }

  /** Whether what comes before is one word that is no word: a number, an address, a file. */
  private boolean operandBefore(int last) {
    boolean odd = false;
    for (int i = last; i >= 0 && last - i < 64; i--) {
      char c = text.charAt(i);
      if (Chars.space(c)) {
        return false;
      }
      odd |= !Chars.letter(c);
      if (i == 0) {
        return odd;
      }
    }
    return false;
  }

  /** Whether what comes before is one word, and no command. */
  private boolean single(int last) {
    for (int i = last; i >= 0 && last - i < 64; i--) {
      if (Chars.space(text.charAt(i))) {
        return false;
      }
      if (i == 0) {
        return ShellWords.COMMANDS.find(text, 0, last + 1) == 0;
      }
    }
    return false;
  }

  private boolean stops(int i) {
    char c = Chars.at(text, i);
    return c == ';' || c == '|' || c == '&' || c == '#' || c == '`' || c == '>' || c == '<'
        || c == ')';
  }

  /** No space around the separator on the left. */
  private boolean tight(int i, int start) {
    return i > 0 && !Chars.space(text.charAt(i - 1)) && start - i <= 2 && text.charAt(i) != '&';
  }

  /** Whether an argument is one of a command, not the next word of a sentence. */
  private boolean argument(int i) {
    char c = Chars.at(text, i);
    switch (c) {
      case '-' -> {
        return Chars.word(Chars.at(text, i + 1)) || Chars.at(text, i + 1) == '-';
      }
      case '/' -> {
        return Chars.word(Chars.at(text, i + 1))
            || Chars.at(text, i + 1) == '?'
            || Chars.at(text, i + 1) == '*';
      }
      case '~', '$', '*', '%', '`' -> {
        return true;
      }
      case '.' -> {
        return Chars.at(text, i + 1) == '/'
            || Chars.at(text, i + 1) == '.'
            || Chars.word(Chars.at(text, i + 1));
      }
      case '"', '\'' -> {
        return true;
      }
      default -> {
        return c != 0 && word(i);
      }
    }
  }

  private boolean word(int from) {
    int i = from;
    boolean sign = false;
    while (i < text.length() && i - from < 80 && !Chars.space(text.charAt(i))) {
      char c = text.charAt(i);
      sign |=
          (c == '/'
                  || c == '\\'
                  || c == ':'
                  || (c == '.' && i + 1 < text.length() && Chars.word(text.charAt(i + 1)))
                  || c == '*'
                  || c == '$'
                  || c == '=')
              && i > from;
      if (c == ';' || c == '|' || c == '&') {
        break;
      }
      i++;
    }
    boolean last =
        i >= text.length()
            || (";|&#)`".indexOf(Chars.at(text, Chars.skipSpace(text, i))) >= 0
                && Chars.skipSpace(text, i) < text.length());
    boolean number = Chars.digit(text.charAt(from));
    return sign || (number && last);
  }

  /** Where the command is, behind white space, groups and variables that are set. */
  private int commandStart(int from) {
    int i = Chars.skipSpace(text, from);
    for (int rounds = 0; rounds < 6; rounds++) {
      char c = Chars.at(text, i);
      if (c == '(' || c == '{' || c == '!' || c == '@' || c == '`' || c == '+') {
        i = Chars.skipSpace(text, i + 1);
      } else if (c == '\\' && (Chars.at(text, i + 1) | 32) == 'n') {
        i = Chars.skipSpace(text, i + 2);
      } else {
        break;
      }
    }
    return i;
  }

  /** A path to a folder of programs. */
  private boolean program(int start) {
    return Chars.starts(text, start, "/bin/")
        || Chars.starts(text, start, "/usr/")
        || Chars.starts(text, start, "/sbin/")
        || Chars.starts(text, start, "./")
        || Chars.starts(text, start, "/tmp/")
        || Chars.starts(text, start, "/???/");
  }

  private void backtick(int i) {
    int start = commandStart(i + 1);
    word.read(text, start);
    if (word.command() == 0 || !ends(word.end())) {
      return;
    }
    char before = Chars.at(text, i - 1);
    boolean attached =
        i > 0
            && (Chars.word(before)
                || (";|&='\"$,(".indexOf(before) >= 0 && before != '(')
                || before == '`');
    int close = text.indexOf('`', i + 1);
    boolean whole = i <= 1 && (close == text.length() - 1 || close < 0);
    if ((attached && close > 0 && close - i < 4000) || whole || word.disguised()) {
      hits.add(InjectionRule.SHELL_SUBSTITUTION);
    }
  }

  private void dollar(int i) {
    if (Chars.at(text, i + 1) == '(') {
      substitution(i + 2);
    } else if (Chars.starts(text, i, "${shell}")
        || Chars.starts(text, i, "$shell ")
        || Chars.starts(text, i, "$ifs")
        || Chars.starts(text, i, "${ifs")
        || (Chars.starts(text, i, "${path") && Chars.find(text, i, i + 40, "}") > 0)) {
      hits.add(InjectionRule.SHELL_DISGUISE);
    } else if (Chars.at(text, i - 1) == '='
        && (Chars.at(text, i + 1) == '\'' || Chars.at(text, i + 1) == '"')
        && Chars.find(text, i + 2, i + 80, "$") > 0) {
      hits.add(InjectionRule.SHELL_DISGUISE);
    } else if (Chars.starts(text, i, "$'\\x")
        || (Chars.starts(text, i, "$'\\") && Chars.digit(Chars.at(text, i + 3)))
        || Chars.starts(text, i, "$\\'")) {
      hits.add(InjectionRule.SHELL_DISGUISE);
    }
  }

  private void substitution(int from) {
    int start = commandStart(from);
    word.read(text, start);
    if ((word.command() != 0 && ends(word.end())) || (word.path() && program(start))) {
      hits.add(InjectionRule.SHELL_SUBSTITUTION);
    }
  }

  /** A command and its arguments in braces, so that it needs no space. */
  private void brace(int i) {
    boolean evaluated = Chars.starts(text, i, "{${") || Chars.starts(text, i - 1, "${@");
    if (evaluated && Chars.find(text, i, i + 40, "(") > 0) {
      hits.add(InjectionRule.SHELL_CALL);
    }
    word.read(text, i + 1);
    boolean option =
        word.length() > 0
            && word.length() < 4
            && Chars.at(text, word.end() + 1) == '-'
            && Chars.letter(Chars.at(text, word.end() + 2));
    if ((word.command() != 0 || option)
        && Chars.at(text, word.end()) == ','
        && Chars.at(text, word.end() + 1) > ' ') {
      hits.add(InjectionRule.SHELL_DISGUISE);
    }
    if (Chars.at(text, i + 1) == ',' && word.length() == 0) {
      word.read(text, i + 2);
      if (word.command() != 0) {
        hits.add(InjectionRule.SHELL_DISGUISE);
      }
    }
  }
}
