// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * A command line told by the words that it begins with: a program that runs another one, a switch
 * of Windows, a script to be fetched. The sign for it and what recognises it are the same question.
 */
final class ShellStarts {
  private static final int WRAPS = 1;
  private static final int INTERPRETS = 2;
  private static final int SWITCHED = 3;
  private static final int HOSTS = 4;
  private static final int FETCHES = 5;
  private static final int NAMES = 6;
  private static final int CMDLET = 7;
  private static final int TELLS = 8;

  private static final int FAR = 200;

  private static final Words FIRST =
      Words.of(
          "eval exec source xargs env command builtin nohup time timeout setsid busybox nice doas",
          "sh bash zsh ksh dash powershell pwsh",
          "schtasks attrib del erase copy start set taskkill netsh bcdedit wevtutil",
          "wscript cscript",
          "curl wget tftp",
          "alias",
          "invoke iex",
          "uname netstat ls ps ipconfig ifconfig id whoami");

  /** What is run where it lies. */
  private static final Words PROGRAMS =
      Words.of("sh php exe ps1 bat cmd py pl elf hta vbs js jsp jspx asp aspx war bin scr sct msi");

  private static final Words VARIABLES = Words.of("user path home shell pwd ifs hostname ostype");

  private ShellStarts() {}

  /** Whether the words from here on, the first of which ends there, are a command line. */
  static boolean at(String text, int start, int end) {
    if (end >= text.length() || !FIRST.begins(text, start)) {
      return false;
    }
    int kind = FIRST.find(text, start, end);
    int next = Chars.skipSpace(text, Chars.starts(text, end, ".exe") ? end + 4 : end);
    if (Chars.starts(text, start, "start-process ")) {
      return true;
    }
    switch (kind) {
      case WRAPS -> {
        return next > end && command(text, next);
      }
      case INTERPRETS -> {
        return next > end && interpreted(text, start, next);
      }
      case SWITCHED -> {
        return next > end
            && (option(text, next) || (Chars.starts(text, start, "start") && program(text, next)));
      }
      case HOSTS -> {
        return next > end && (option(text, next) || program(text, next));
      }
      case FETCHES -> {
        return next > end && fetched(text, next);
      }
      case NAMES -> {
        return next > end && named(text, next);
      }
      case TELLS -> {
        return next > end && options(text, next);
      }
      case CMDLET -> {
        return cmdlet(text, start, end);
      }
      default -> {
        return false;
      }
    }
  }

  /** Whether a branch of a condition or loop starts here, and the text ends it. */
  static boolean branch(String text, int start) {
    boolean then = Chars.starts(text, start, "then ");
    if (!then && !Chars.starts(text, start, "do ")) {
      return false;
    }
    int close = Chars.find(text, start, start + FAR, then ? "fi" : "done");
    char before = Chars.at(text, close - 1);
    int end = close + (then ? 2 : 4);
    return close > 0
        && (before == ';' || before == ' ' || before == '\n')
        && Chars.at(text, Chars.skipSpaceBack(text, close)) == ';'
        && !Chars.word(Chars.at(text, end));
  }

  /** A separator that begins the text, one word, whatever it is, and an option. */
  static boolean optioned(String text, int separator) {
    if (separator > 0) {
      return false;
    }
    int start = Chars.skipSpace(text, separator + 1);
    int end = start;
    while (end < text.length()
        && (Chars.word(text.charAt(end)) || text.charAt(end) == '-' || text.charAt(end) == '.')) {
      end++;
    }
    return Chars.letter(Chars.at(text, start))
        && Chars.at(text, end) == ' '
        && Chars.at(text, end + 1) == '-'
        && Chars.letter(Chars.at(text, end + 2));
  }

  /** Whether a variable that every shell has is all that the text holds. */
  static boolean variable(String text) {
    int start = Chars.at(text, 1) == '{' ? 2 : 1;
    int end = Chars.wordEnd(text, start);
    return text.length() == (start == 2 ? end + 1 : end)
        && end - start < 9
        && Character.isUpperCase(Chars.at(text, start))
        && VARIABLES.find(text, start, end) > 0;
  }

  /** Behind options and variables that are set: a command that is no word of a language. */
  private static boolean command(String text, int from) {
    int i = from;
    for (int rounds = 0; rounds < 4 && passes(text, i); rounds++) {
      while (i < text.length() && i - from < FAR && !Chars.space(text.charAt(i))) {
        i++;
      }
      i = Chars.skipSpace(text, i);
    }
    int end = i;
    while (end < text.length() && (Chars.word(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    int kind = ShellWords.COMMANDS.find(text, i, end);
    char after = Chars.at(text, end);
    return (kind == ShellWords.CERTAIN
            || kind == ShellWords.SHORT
            || kind == ShellWords.INTERPRETER)
        && (end == text.length() || Chars.space(after) || after == ';' || after == '|')
        && !sentence(text, end);
  }

  private static boolean passes(String text, int i) {
    return Chars.at(text, i) == '-'
        || Chars.digit(Chars.at(text, i))
        || Chars.at(text, Chars.wordEnd(text, i)) == '=';
  }

  /** Whether a text goes on as a sentence does: with two plain words or its end. */
  private static boolean sentence(String text, int from) {
    int i = Chars.skipSpace(text, from);
    int end = Chars.wordEnd(text, i);
    return end > i
        && Chars.letter(text.charAt(i))
        && (end == text.length()
            || (".,!?".indexOf(text.charAt(end)) >= 0 && Chars.at(text, end + 1) <= ' ')
            || (Chars.space(text.charAt(end)) && Chars.letter(Chars.at(text, end + 1))));
  }

  /** A shell with the command, or the text to be read as one, on its line. */
  private static boolean interpreted(String text, int start, int next) {
    char first = Chars.at(text, next);
    if (first == '<') {
      return Chars.starts(text, next, "<<<") && Chars.at(text, next + 3) > ' ';
    }
    if (first != '-') {
      return Chars.starts(text, start, "p")
          && Chars.at(text, next + 1) == ':'
          && Chars.at(text, next + 2) == '\\';
    }
    boolean windows = Chars.starts(text, start, "p");
    int option = Chars.wordEnd(text, next + 1);
    return Chars.at(text, option) == ' '
        && option + 1 < text.length()
        && (windows ? option > next + 1 : Chars.lower(text.charAt(option - 1)) == 'c');
  }

  /** An option as Windows writes it, of one letter or a known word. */
  private static boolean option(String text, int i) {
    if (Chars.at(text, i) != '/' || !Chars.letter(Chars.at(text, i + 1))) {
      return Chars.at(text, i) == '+'
          && Chars.letter(Chars.at(text, i + 1))
          && Chars.at(text, i + 2) == ' ';
    }
    int end = Chars.wordEnd(text, i + 1);
    return (Chars.at(text, end) == ' ' || Chars.at(text, end) == ':')
        && (end - i < 3
            || Chars.starts(text, i + 1, "create")
            || Chars.starts(text, i + 1, "run ")
            || Chars.starts(text, i + 1, "wait ")
            || Chars.starts(text, i + 1, "min "));
  }

  /** Nothing but short options and folders of the system, as one who looks around writes. */
  private static boolean options(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < FAR) {
      char c = text.charAt(i);
      if (c != '-' && c != '/') {
        return false;
      }
      int end = i + 1;
      while (end < text.length() && (Chars.alnum(text.charAt(end)) || text.charAt(end) == '/')) {
        end++;
      }
      if (end - i > 12 || (c == '-' && (end == i + 1 || end > i + 6))) {
        return false;
      }
      int next = Chars.skipSpace(text, end);
      if (next == end && next < text.length()) {
        return false;
      }
      i = next;
    }
    return true;
  }

  /** One word that names a file to be run. */
  private static boolean program(String text, int from) {
    int end = from;
    int dot = -1;
    while (end < text.length() && end - from < FAR && !Chars.space(text.charAt(end))) {
      if (text.charAt(end) == '.') {
        dot = end;
      }
      end++;
    }
    return dot > from && PROGRAMS.find(text, dot + 1, end) > 0;
  }

  /** A URL whose path ends as a program does, or an option of tftp. */
  private static boolean fetched(String text, int from) {
    int i = from;
    for (int rounds = 0; rounds < 6 && i < text.length(); rounds++) {
      int end = i;
      while (end < text.length() && end - from < FAR && !Chars.space(text.charAt(end))) {
        end++;
      }
      if (Chars.find(text, i, Math.min(end, i + 8), "://") > 0) {
        return program(text, i) || piped(text, end);
      }
      i = Chars.skipSpace(text, end);
    }
    return false;
  }

  /** Whether what is fetched is handed to a shell. */
  private static boolean piped(String text, int from) {
    int bar = Chars.skipSpace(text, from);
    int name = Chars.skipSpace(text, bar + 1);
    return Chars.at(text, bar) == '|'
        && ShellWords.COMMANDS.find(text, name, Chars.wordEnd(text, name))
            == ShellWords.INTERPRETER;
  }

  /** A name given to a command, and used on the same line. */
  private static boolean named(String text, int from) {
    int equals = Chars.find(text, from, from + 48, "=");
    if (equals <= from) {
      return false;
    }
    int limit = Math.min(text.length(), from + FAR);
    for (int i = equals + 1; i < limit; i++) {
      char c = text.charAt(i);
      if ((c == '&' || c == ';')
          && Chars.letter(
              Chars.at(text, Chars.skipSpace(text, c == text.charAt(i - 1) ? i : i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** A cmdlet that runs a text, with the text. */
  private static boolean cmdlet(String text, int start, int end) {
    int name = end;
    if (Chars.starts(text, end, "-webrequest ")) {
      return fetched(text, end + 12);
    }
    if (Chars.starts(text, start, "invoke")) {
      name =
          Chars.starts(text, end, "-expression")
              ? end + 11
              : Chars.starts(text, end, "-command") ? end + 8 : text.length();
    }
    char first = Chars.at(text, Chars.skipSpace(text, name));
    return (Chars.at(text, name) == ' ' || Chars.at(text, name) == '(')
        && (first == '"'
            || first == '\''
            || first == '('
            || first == '$'
            || (first == '-' && name > end)
            || first == '{'
            || first == '[');
  }
}
