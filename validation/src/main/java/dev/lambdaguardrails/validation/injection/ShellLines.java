// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees command lines that need no separator before them: each by two words that belong together.
 * Long because it is the list of these words.
 */
final class ShellLines {
  private static final Words LOADERS =
      Words.of(
          "mshta regsvr32 rundll32 bitsadmin msiexec installutil cmstp odbcconf",
          "cmd",
          "wmic",
          "socat");

  private ShellLines() {}

  static void read(String text, Hits hits) {
    if (condition(text) || administration(text) || started(text)) {
      hits.add(InjectionRule.SHELL_LINE);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '/' && path(text, i))
          || (c == '-' && option(text, i))
          || (c == '(' && function(text, i))
          || (c == '%' && variable(text, i))
          || (c == '>' && redirect(text, i))
          || (c == '<' && hereText(text, i))
          || (c == '-' && (i == 0 || text.charAt(i - 1) == ' ') && ShellOptions.at(text, i))) {
        hits.add(InjectionRule.SHELL_LINE);
        return;
      }
    }
  }

  private static boolean started(String text) {
    int start = Chars.skipSpace(text, 0);
    return (Chars.at(text, 0) == '$' && ShellStarts.variable(text))
        || ShellStarts.at(text, start, Chars.wordEnd(text, start));
  }

  /** A shell by its path, a pattern that stands for one, or a device of bash. */
  private static boolean path(String text, int i) {
    boolean bin = Chars.starts(text, i, "/bin/") || Chars.starts(text, i, "/sbin/");
    if (bin) {
      int name = text.indexOf('/', i + 1) + 1;
      int end = Chars.wordEnd(text, name);
      int kind = ShellWords.COMMANDS.find(text, name, end);
      if (Chars.at(text, end) == '?' && Chars.word(Chars.at(text, end + 1))) {
        return true;
      }
      if (kind != 0 && Chars.starts(text, i - 2, ":!")) {
        return true;
      }
      boolean shebang =
          (i > 0 && text.charAt(i - 1) == '!') || (i > 4 && Chars.starts(text, i - 5, "!/usr"));
      return kind != 0 && !shebang && (after(text, end) || spaceBefore(text, i));
    }
    if (Chars.starts(text, i, "/dev/tcp/")
        || Chars.starts(text, i, "/dev/udp/")
        || Chars.starts(text, i, "/inet/tcp/")) {
      return true;
    }
    return pattern(text, i);
  }

  private static boolean spaceBefore(String text, int i) {
    int start = Chars.starts(text, i - 4, "/usr") ? i - 4 : i;
    return start == 0 || Chars.starts(text, start - 3, "-e ");
  }

  private static boolean after(String text, int end) {
    char c = Chars.at(text, end);
    int argument = Chars.skipSpace(text, end);
    char first = Chars.at(text, argument);
    return (c != 0 && ";|&`)>".indexOf(c) >= 0 && c != ')')
        || (argument > end
            && (first == '-' || first == '/' || first == '|' || first == ';' || first == '&'));
  }

  /** Two segments of a path where single characters are left open. */
  private static boolean pattern(String text, int i) {
    int open = 0;
    int slashes = 1;
    int at = i + 1;
    while (at < text.length() && at - i < 32) {
      char c = text.charAt(at);
      if (c == '?') {
        open++;
      } else if (c == '/') {
        slashes++;
      } else if (c != '*' && c != '[' && c != ']' && !Chars.word(c)) {
        break;
      }
      at++;
    }
    return slashes > 1 && open > 1 && Chars.at(text, at) != '=' && Chars.at(text, at) != '&';
  }

  /** An interpreter given its program on the line. */
  private static boolean option(String text, int i) {
    if (i == 0 || !Chars.space(text.charAt(i - 1))) {
      return false;
    }
    int end = Chars.skipSpaceBack(text, i) + 1;
    int name = Chars.wordStart(text, end);
    int optionEnd = i + 1;
    while (optionEnd < text.length()
        && optionEnd - i < 20
        && Chars.letter(text.charAt(optionEnd))) {
      optionEnd++;
    }
    int argument = Chars.skipSpace(text, optionEnd);
    char first = Chars.at(text, argument);
    char last = Chars.lower(text.charAt(optionEnd - 1));
    boolean quoted = first == '"' || first == '\'' || first == '\\' || first == '`' || first == '$';
    int kind = ShellWords.COMMANDS.find(text, name, end);
    if (kind == ShellWords.INTERPRETER) {
      boolean shell = Chars.starts(text, end - 2, "sh");
      int given = ShellWords.COMMANDS.find(text, argument, Chars.wordEnd(text, argument));
      boolean run = given != 0 && given != ShellWords.DOUBTFUL;
      return ((last == 'c' || last == 'e' || last == 'r') && optionEnd - i == 2 && quoted)
          || (shell && last == 'c' && optionEnd - i == 2 && run)
          || (shell && last == 'i' && (first == '>' || first == '<' || first == '&'))
          || (Chars.starts(text, name, "powershell") && argument < text.length())
          || Chars.starts(text, name, "busybox");
    }
    if ((Chars.starts(text, name, "nc") && end - name == 2)
        || Chars.starts(text, name, "ncat")
        || Chars.starts(text, name, "netcat")) {
      return Chars.find(text, i, i + 120, "/bin/") > 0
          || ((last == 'e' || last == 'p') && optionEnd > i + 2);
    }
    return Chars.starts(text, name, "certutil")
        || (Chars.starts(text, name, "rm")
            && end - name == 2
            && Chars.starts(text, i, "-rf")
            && (first == '/' || first == '~' || first == '*'));
  }

  /** The definition that Shellshock runs behind. */
  private static boolean function(String text, int i) {
    int brace = Chars.skipSpace(text, i + 2);
    if (Chars.at(text, i + 1) != ')' || Chars.at(text, brace) != '{') {
      return false;
    }
    int body = Chars.skipSpace(text, brace + 1);
    char first = Chars.at(text, body);
    if (first == ':' || (first == '_' && Chars.at(text, body + 1) == ';')) {
      return true;
    }
    if (repeats(text, i, body)) {
      return true;
    }
    int bar = Chars.find(text, body, body + 60, "|");
    int call = Chars.find(text, body, body + 60, "&");
    int end = Chars.find(text, body, body + 80, "}");
    return bar > 0 && call > 0 && call < end && Chars.at(text, end + 1) == ';';
  }

  /** A function that starts itself again, twice. */
  private static boolean repeats(String text, int open, int body) {
    int name = Chars.wordStart(text, open);
    int length = open - name;
    if (length == 0 || !text.regionMatches(true, name, text, body, length)) {
      return false;
    }
    int sign = Chars.skipSpace(text, body + length);
    sign = Chars.starts(text, sign, "()") ? Chars.skipSpace(text, sign + 2) : sign;
    return (Chars.at(text, sign) == '|' || Chars.at(text, sign) == '&')
        && text.regionMatches(true, name, text, Chars.skipSpace(text, sign + 1), length);
  }

  /** A variable of Windows that leads to its programs. */
  static boolean variable(String text, int i) {
    return Chars.starts(text, i, "%systemroot%")
        || Chars.starts(text, i, "%comspec%")
        || Chars.starts(text, i, "%windir%")
        || Chars.starts(text, i, "%programfiles%")
        || Chars.starts(text, i, "%appdata%")
        || Chars.starts(text, i, "%programdata%")
        || batch(text, i);
  }

  /** A condition of a batch file, at the start of the value. */
  private static boolean condition(String text) {
    int start = Chars.skipSpace(text, 0);
    if (!Chars.starts(text, start, "if") || !Chars.space(Chars.at(text, start + 2))) {
      return false;
    }
    int at = Chars.skipSpace(text, start + 2);
    if (Chars.starts(text, at, "/i ")) {
      return true;
    }
    boolean not = Chars.starts(text, at, "not ");
    if (not) {
      at = Chars.skipSpace(text, at + 4);
    }
    boolean command =
        Chars.find(text, at, at + 80, "(") > 0
            || Chars.find(text, at, at + 80, "echo") > 0
            || Chars.find(text, at, at + 80, "goto") > 0
            || Chars.find(text, at, at + 8, ":\\") > 0
            || Chars.find(text, at, at + 80, " set \"") > 0;
    if (Chars.starts(text, at, "exist ")
        || Chars.starts(text, at, "defined ")
        || Chars.starts(text, at, "errorlevel ")) {
      return command;
    }
    for (int i = at; i < Math.min(text.length(), at + 60); i++) {
      if (text.charAt(i) == ' '
          && Chars.space(Chars.at(text, i + 4))
          && (Chars.starts(text, i, " equ")
              || Chars.starts(text, i, " neq")
              || Chars.starts(text, i, " lss")
              || Chars.starts(text, i, " leq")
              || Chars.starts(text, i, " gtr")
              || Chars.starts(text, i, " geq"))) {
        return true;
      }
      if (text.charAt(i) == '='
          && Chars.at(text, i + 1) == '='
          && (not || command || Chars.find(text, at, i, "%") >= 0)) {
        return command || Chars.find(text, at, at + 60, "%") >= 0;
      }
    }
    return false;
  }

  /** Accounts and the registry of Windows, changed. */
  private static boolean administration(String text) {
    int start = 0;
    while (start < text.length()
        && start < 4
        && (Chars.space(text.charAt(start))
            || text.charAt(start) == '&'
            || text.charAt(start) == '|'
            || text.charAt(start) == ';')) {
      start++;
    }
    return download(text, start)
        || (Chars.starts(text, start, "net ")
            && (Chars.find(text, start, start + 120, "/add") > 0
                || (Chars.starts(text, start + 4, "user ")
                    && Chars.find(text, start, start + 80, "/") > 0)))
        || (Chars.starts(text, start, "reg ") && Chars.find(text, start, start + 40, "hk") > 0);
  }

  /** Windows' own programs, given something to run from elsewhere. */
  private static boolean download(String text, int start) {
    int end = Chars.wordEnd(text, start);
    int stop = Math.min(text.length(), end + 200);
    switch (LOADERS.find(text, start, end)) {
      case 1 -> {
        return Chars.find(text, end, stop, "http") > 0
            || Chars.find(text, end, stop, "javascript:") > 0
            || Chars.find(text, end, stop, "vbscript:") > 0
            || Chars.find(text, end, stop, "\\\\") > 0;
      }
      case 2 -> {
        int option = Chars.skipSpace(text, Chars.starts(text, end, ".exe") ? end + 4 : end);
        return (Chars.starts(text, option, "/c ") || Chars.starts(text, option, "/k "))
            && option > end;
      }
      case 3 -> {
        return Chars.find(text, end, stop, "call create") > 0;
      }
      case 4 -> {
        return Chars.find(text, end, stop, "exec:") > 0
            || Chars.find(text, end, stop, "system:") > 0;
      }
      default -> {
        return false;
      }
    }
  }

  /** A loop of a batch file. */
  private static boolean batch(String text, int i) {
    int name = Chars.at(text, i + 1) == '%' ? i + 2 : i + 1;
    int in = Chars.skipSpace(text, Math.max(Chars.wordEnd(text, name), name + 1));
    if (!Chars.starts(text, in, "in") || Chars.at(text, Chars.skipSpace(text, in + 2)) != '(') {
      return false;
    }
    return Chars.find(text, i - 80, i, "for ") >= 0;
  }

  /** A text given to a command: {@code rev<<<abc}. */
  static boolean hereText(String text, int i) {
    if (!Chars.starts(text, i, "<<<")
        || Chars.at(text, i + 3) == '<'
        || Chars.at(text, i - 1) == '<') {
      return false;
    }
    int end = Chars.skipSpaceBack(text, i) + 1;
    int name = Chars.wordStart(text, end);
    return ShellWords.COMMANDS.find(text, name, end) > 0
        || (name == end - 1 && Chars.starts(text, name - 1, "$0"))
        || Chars.at(text, end - 1) == '}'
        || Chars.starts(text, Chars.skipSpaceBack(text, name) - 1, "-d")
        || Chars.starts(text, name - 1, "-");
  }

  private static boolean redirect(String text, int i) {
    int target = Chars.skipSpace(text, Chars.at(text, i + 1) == '>' ? i + 2 : i + 1);
    return Chars.starts(text, target, "/dev/null")
        || Chars.starts(text, target, "/dev/tcp")
        || (Chars.starts(text, target, "/tmp/") && i > 0)
        || Chars.starts(text, target, "/var/www/")
        || Chars.starts(text, i - 1, "2>&1");
  }
}
