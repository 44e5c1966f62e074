// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees calls by which programs start processes or evaluate text, in the languages of the web. */
final class CodeCalls {
  private static final int STARTS = 1;
  private static final int TELLS = 2;
  private static final int READS = 3;
  private static final int OWNED = 4;

  private static final Words CALLS =
      Words.of(
          "system exec shell_exec passthru popen popen2 popen3 proc_open pcntl_exec call_user_func"
              + " call_user_func_array create_function assert eval execsync spawn spawnsync"
              + " check_output execfile compile include require include_once require_once"
              + " file_get_contents readfile fopen show_source highlight_file preg_replace"
              + " file_put_contents move_uploaded_file base64_decode ini_set getruntime execute"
              + " invoke-expression iex downloadstring downloadfile start-process array_map usort"
              + " backticks syscall os_execute",
          "phpinfo phpversion get_current_user php_uname getcwd posix_getpwuid php_sapi_name"
              + " sys_get_temp_dir",
          "sleep usleep var_dump print_r",
          "call run binding getoutput getstatusoutput start spawnv fork shellexecute exit");

  private static final Words OWNERS =
      Words.of(
          "os kernel runtime subprocess shell commands process io child_process cp open3 popen"
              + " webclient wsh wscript getruntime process pty");

  private CodeCalls() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '(' && call(text, i))
          || (c == '$' && global(text, i))
          || (c == '<' && script(text, i))
          || (c == '%' && literal(text, i))
          || (c == '@' && Chars.starts(text, i, "@{[system"))) {
        hits.add(InjectionRule.SHELL_CALL);
        return;
      }
    }
  }

  private static boolean call(String text, int open) {
    int end = open;
    if (open > 0 && text.charAt(open - 1) == ' ' && open > 1 && Chars.word(text.charAt(open - 2))) {
      end = open - 1;
    }
    int name = end;
    while (name > 0
        && end - name < 40
        && (Chars.word(text.charAt(name - 1)) || text.charAt(name - 1) == '-')) {
      name--;
    }
    int meaning = CALLS.find(text, name, end);
    if (meaning == 0) {
      return false;
    }
    char before = Chars.at(text, name - 1);
    if (meaning == OWNED && before != '.' && before != ':') {
      return false;
    }
    boolean label = before == ':' && Chars.at(text, name - 2) != ':' && meaning == TELLS;
    if (!label && (before == '.' || before == '>' || before == ':')) {
      int ownerEnd = name - 1;
      while (ownerEnd > 0
          && (text.charAt(ownerEnd - 1) == ':'
              || text.charAt(ownerEnd - 1) == ')'
              || text.charAt(ownerEnd - 1) == ']'
              || text.charAt(ownerEnd - 1) == '(')) {
        ownerEnd--;
      }
      int owner = Chars.wordStart(text, ownerEnd);
      if (Chars.starts(text, name, "exit")) {
        return Chars.starts(text, owner, "kernel");
      }
      return OWNERS.find(text, owner, ownerEnd) > 0
          || Chars.starts(text, name, "getruntime")
          || Chars.starts(text, name, "download");
    }
    int argument = Chars.skipSpace(text, open + 1);
    char first = Chars.at(text, argument);
    if (meaning == TELLS) {
      return first == ')'
          && (name == 0 || !Chars.letter(Chars.at(text, name - 2)) || before != ' ');
    }
    if (meaning == READS) {
      boolean edge =
          name == 0
              || ";'\"`|&{(=<@,".indexOf(before) >= 0
              || (Chars.space(before) && breaks(text, name));
      return edge && Chars.digit(first) && Chars.find(text, argument, argument + 8, ")") > 0;
    }
    if (end != open && meaning == STARTS && first != '\'' && first != '"') {
      return false;
    }
    return value(text, argument, first)
        || (Chars.starts(text, name, "iex") && command(text, argument));
  }

  private static boolean breaks(String text, int name) {
    char last = Chars.at(text, Chars.skipSpaceBack(text, name));
    return last == 0 || ";|&'\"`".indexOf(last) >= 0;
  }

  /** Text, a variable of PHP, or another call that makes text. */
  private static boolean value(String text, int argument, char first) {
    if (first == '\'' || first == '"' || first == '`' || first == '\\') {
      return true;
    }
    if (first == '$') {
      return Chars.at(text, argument + 1) == '_' || Chars.at(text, argument + 1) == '{';
    }
    int end = Chars.wordEnd(text, argument);
    return end > argument
        && Chars.at(text, end) == '('
        && (CALLS.find(text, argument, end) > 0
            || Chars.starts(text, argument, "chr")
            || Chars.starts(text, argument, "getenv")
            || Chars.starts(text, argument, "implode")
            || Chars.starts(text, argument, "strrev"));
  }

  /** A command as the argument, with what it is given. */
  private static boolean command(String text, int argument) {
    int end = Chars.wordEnd(text, argument);
    return Chars.at(text, end) == ' '
        && ShellWords.COMMANDS.find(text, argument, end) == ShellWords.CERTAIN;
  }

  /** What a request brought, in PHP. */
  private static boolean global(String text, int i) {
    if (Chars.at(text, i + 1) != '_') {
      return false;
    }
    int end = Chars.wordEnd(text, i + 1);
    char after = Chars.at(text, end);
    boolean name =
        Chars.starts(text, i, "$_get")
            || Chars.starts(text, i, "$_post")
            || Chars.starts(text, i, "$_request")
            || Chars.starts(text, i, "$_cookie")
            || Chars.starts(text, i, "$_server")
            || Chars.starts(text, i, "$_files");
    return name && (after == '[' || after == '{');
  }

  /** A program of PHP with something to do. */
  private static boolean script(String text, int i) {
    if (!Chars.starts(text, i, "<?")) {
      return false;
    }
    int start =
        Chars.starts(text, i, "<?php") ? i + 5 : Chars.at(text, i + 2) == '=' ? i + 3 : i + 2;
    if (start == i + 2 && !Chars.space(Chars.at(text, start))) {
      return false;
    }
    int limit = Math.min(text.length(), start + 200);
    for (int at = start; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '(' || c == '`' || c == '$' || Chars.starts(text, at, "echo ")) {
        return true;
      }
      if (c == '>') {
        return false;
      }
    }
    return false;
  }

  private static boolean literal(String text, int i) {
    char kind = Chars.at(text, i + 1);
    char open = Chars.at(text, i + 2);
    return kind == 'x' && (open == '(' || open == '{' || open == '[') && i + 4 < text.length();
  }
}
