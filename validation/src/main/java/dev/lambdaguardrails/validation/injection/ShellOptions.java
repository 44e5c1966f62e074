// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees options by which an ordinary program runs another one: what a value becomes that is passed
 * on as an argument. Each is a name and what must follow it.
 */
final class ShellOptions {
  private static final int VALUE = 1;

  /** Options that take a program to run, behind an equals sign or a blank. */
  private static final Words RUNS =
      Words.of(
          "proxycommand checkpoint-action upload-pack use-askpass localcommand permitlocalcommand"
              + " to-command use-compress-program rsh-command sshcommand git-shell pre-invoke"
              + " receive-pack exec-path config-env post-file renderer-cmd-prefix gpu-launcher"
              + " utility-cmd-prefix interpreter-cmd");

  private ShellOptions() {}

  /** Whether an option that starts at this hyphen runs a program. */
  static boolean at(String text, int hyphen) {
    int name = hyphen + 1;
    char first = Chars.at(text, name);
    if (first == '-') {
      name++;
    } else if (first == 'o' || first == 'O') {
      name = Chars.at(text, name + 1) == ' ' ? name + 2 : name + 1;
    } else if (first == 'e') {
      return find(text, hyphen);
    } else if (first == 'w') {
      return Chars.starts(text, hyphen, "-wrapper ")
          && Chars.find(text, hyphen + 9, hyphen + 80, ",") > 0;
    } else {
      return first == 'u' && Chars.starts(text, hyphen, "-u#-1");
    }
    if (!RUNS.begins(text, name)) {
      return false;
    }
    int end = nameEnd(text, name);
    char after = Chars.at(text, end);
    return RUNS.find(text, name, end) == VALUE
        && (after == '=' || after == ' ')
        && Chars.at(text, end + 1) > ' ';
  }

  /** The action of find, and of what is like it, that runs a command on each file. */
  private static boolean find(String text, int hyphen) {
    int start =
        Chars.starts(text, hyphen, "-exec ")
            ? hyphen + 6
            : Chars.starts(text, hyphen, "-execdir ") ? hyphen + 9 : -1;
    if (start < 0) {
      return false;
    }
    int end = Chars.wordEnd(text, start);
    int stop = Chars.find(text, start, start + 120, "\\;");
    int command = ShellWords.COMMANDS.find(text, start, end);
    boolean files = Chars.find(text, start, start + 120, "{}") >= 0;
    if ((command == ShellWords.SHORT && !files)
        || (command != 0
            && files
            && stop < 0
            && Chars.at(text, text.length() - 1) != '+'
            && Chars.starts(text, 0, "find /"))) {
      return true;
    }
    return Chars.starts(text, start, "/bin/")
        || Chars.starts(text, start, "sh ")
        || Chars.starts(text, start, "bash ")
        || (stop > 0 && Chars.find(text, stop, stop + 8, "-quit") > 0);
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length()
        && i - from < 32
        && (Chars.word(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    return i;
  }
}
