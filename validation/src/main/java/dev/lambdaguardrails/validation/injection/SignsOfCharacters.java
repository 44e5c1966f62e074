// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Signs in ASCII: each character with what stands around it. Long because it is one table: a case
 * for each character.
 */
final class SignsOfCharacters {

  /** What is called with parentheses: by a database, a page, a shell or its like. */
  private static final Words CALLS =
      Words.of(
          "sleep benchmark pg_sleep randomblob zeroblob receive_message extractvalue updatexml"
              + " load_file concat concat_ws group_concat char chr nchar ascii ord hex unhex"
              + " substring substr mid convert cast version database user schema current_user"
              + " session_user system_user user_name db_name suser_name host_name make_set elt if"
              + " iif case xmltype lo_import lo_export lo_get pg_read_file pg_ls_dir dblink"
              + " name_const gtid_subset gtid_subtract openrowset opendatasource openquery sys_eval"
              + " sys_exec load_extension listagg wm_concat analyse utl_http utl_inaddr xp_cmdshell"
              + " outfile dumpfile find_in_set exp row_count request coalesce ifnull nullif length"
              + " char_length md5 sha1 bin conv quote benchmark_ bfilename order_by any all exists"
              + " values infile httpuritype json_keys st_latfromgeohash",
          "alert prompt confirm eval execscript settimeout setinterval setimmediate function"
              + " fromcharcode fromcodepoint write writeln msgbox expression constructor construct"
              + " fetch import importscripts sendbeacon open getscript load insertadjacenthtml"
              + " createcontextualfragment evalscript call apply alerw find map some every foreach"
              + " then requestanimationframe queuemicrotask assign replace get getjson websocket"
              + " eventsource worker sharedworker createelement globaleval",
          "system exec shell_exec passthru popen popen2 popen3 proc_open pcntl_exec call_user_func"
              + " call_user_func_array create_function assert execsync spawn spawnsync check_output"
              + " execfile compile include require include_once require_once file_get_contents"
              + " readfile fopen show_source highlight_file preg_replace file_put_contents"
              + " base64_decode ini_set getruntime execute iex downloadstring downloadfile usort"
              + " array_map phpinfo phpversion php_uname get_current_user getcwd usleep var_dump"
              + " print_r os_execute syscall binding getoutput shellexecute php_sapi_name"
              + " posix_getpwuid sys_get_temp_dir expression_ process start exit",
          "matches count name local namespace contains starts with position text node comment instruction"
              + " last boolean not string translate number doc available before after space uri sum"
              + " data true false",
          "getclass forname processbuilder getenginebyname createexpression getsystemclassloader t"
              + " dump match");

  private static final int[] CALL_SIGNS = {
    0,
    Signs.SQL | Signs.SHELL,
    Signs.SCRIPT | Signs.SHELL,
    Signs.SHELL | Signs.TEMPLATE,
    Signs.XPATH | Signs.SQL,
    Signs.TEMPLATE | Signs.QUERY
  };

  /** What follows a separator: statements, commands, JavaScript of a where-clause. */
  private static final Words STARTED =
      Words.of(
          "select insert update delete drop create alter truncate exec execute declare shutdown"
              + " waitfor grant merge backup if begin rename sleep set load copy attach show"
              + " desc describe handler prepare bulk pragma reconfigure call vacuum analyze commit"
              + " rollback start flush lock goto print explain use",
          "return while it for db var",
          "then do time eval command builtin");

  /** Commands that an option makes run another, or that one option makes dangerous. */
  private static final Words RUNNING = Words.of("nc rm ncat netcat certutil busybox");

  private SignsOfCharacters() {}

  static int of(String text, int i) {
    return of(text, i, text.charAt(i), Chars.at(text, i + 1));
  }

  private static int of(String text, int i, char c, char next) {
    switch (c) {
      case '\'', '"' -> {
        return quote(text, i, c, next);
      }
      case '`' -> {
        return backtick(text, i, next);
      }
      case '=' -> {
        return SignsOfComparisons.of(text, i, next);
      }
      case '(' -> {
        return call(text, i, next);
      }
      case ')' -> {
        return closed(text, i, next);
      }
      case ';', '|', '&' -> {
        return separator(text, i, c, next);
      }
      case '-' -> {
        char before = Chars.at(text, i - 1);
        if (next != '-') {
          return i == 0 || before <= ' ' ? option(text, i, next) : 0;
        }
        return before == '-' ? 0 : comment(text, i) | (ShellOptions.at(text, i) ? Signs.SHELL : 0);
      }
      case '#' -> {
        return hash(text, i, next);
      }
      case '$' -> {
        return dollar(text, i, next);
      }
      case '{' -> {
        return brace(text, i);
      }
      case '<' -> {
        return open(text, i, next);
      }
      case '^' -> {
        return Chars.letter(next) && Chars.letter(Chars.at(text, i - 1)) ? Signs.SHELL : 0;
      }
      case '>' -> {
        if (Chars.letter(next)) {
          return serial(text, i + 1, next);
        }
        int target = Chars.skipSpace(text, i + 1);
        return next == '('
                || (Chars.at(text, target) == '/'
                    && Chars.at(text, i - 1) != '/'
                    && Chars.at(text, i - 1) != '"')
                || next == '&'
            ? Signs.SHELL
            : 0;
      }
      case '\n', '\r' -> {
        return line(text, i, c);
      }
      case 0 -> {
        return Signs.ENCODED;
      }
      case 0x85, 0xac, 0xad, 0xb4 -> {
        return SignsOfFolding.of(text, i, c, next);
      }
      default -> {
        return SignsOfNames.of(text, i, c, next);
      }
    }
  }

  /** A serialised object that begins here. */
  static int serial(String text, int from, char first) {
    boolean object =
        (first == 'r' && text.startsWith("rO0AB", from))
            || ((first == 'a' || first == 'A') && Chars.starts(text, from, "aced0005"))
            || (first == 'A' && text.startsWith("AAEAAAD", from))
            || (first == 'K' && text.startsWith("KztAAU", from))
            || (first == 'C' && text.startsWith("Cs7QAF", from));
    return object ? Signs.SERIAL : 0;
  }

  private static int quote(String text, int i, char c, char next) {
    char before = Chars.at(text, i - 1);
    int signs = Chars.letter(next) || next == '_' || next == '^' ? inside(text, i, next) : 0;
    if (before == ':' || before == ',' || before == '{') {
      return signs;
    }
    signs |= SignsOfQuotes.of(text, i, c);
    if (i > 0 && i < 24 && Chars.letter(before) && enclosing(text, i, c, next)) {
      int end = Math.min(text.length(), i + 24);
      for (int k = i + 1; k < end && text.charAt(k) > ' '; k++) {
        if (text.charAt(k) == c) {
          signs |= Chars.letter(text.charAt(0)) && next != '>' ? Signs.SHELL : 0;
          break;
        }
      }
    }
    if (i == 0 && Chars.letter(next)) {
      int close = Chars.wordEnd(text, 1);
      signs |=
          Chars.at(text, close) == c && Chars.letter(Chars.at(text, close + 1)) ? Signs.SHELL : 0;
    }
    if (before == ' ' && i > 5) {
      char last = Chars.lower(Chars.at(text, Chars.skipSpaceBack(text, i)));
      if ((last == 'y' && Chars.starts(text, i - 6, "delay"))
          || (last == 'e' && Chars.starts(text, i - 5, "file"))
          || (last == 'e' && Chars.starts(text, i - 5, "time"))) {
        signs |= Signs.SQL;
      }
    }
    return (next | 32) == 'h'
            && (Chars.starts(text, i + 1, "hkey") || Chars.starts(text, i + 1, "hklm"))
        ? signs | Signs.SHELL
        : signs;
  }

  /** Whether letters follow that another such quote may end, or that quote itself. */
  private static boolean enclosing(String text, int i, char c, char next) {
    char third = Chars.at(text, i + 2);
    return next == c || (Chars.letter(next) && (third == c || Chars.letter(third)));
  }

  /** Objects, and keys that say what to build, or whose property is meant. */
  private static int inside(String text, int i, char next) {
    switch (next) {
      case 'r', 'a', 'A', 'K', 'C' -> {
        return serial(text, i + 1, next);
      }
      case 'p', '^', 'j' -> {
        return Chars.starts(text, i + 1, "py/")
                || Chars.starts(text, i + 1, "json_class")
                || Chars.starts(text, i + 1, "^o\"")
            ? Signs.SERIAL
            : 0;
      }
      case '_' -> {
        return Chars.starts(text, i + 1, "__type") ? Signs.SERIAL : 0;
      }
      case 'c' -> {
        return Chars.starts(text, i + 1, "constructor") ? Signs.PROTOTYPE : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static int backtick(String text, int i, char next) {
    char before = Chars.at(text, i - 1);
    int signs = 0;
    if (next > ' ' && Chars.word(before)) {
      int name = Chars.wordStart(text, i);
      int kind = CALLS.find(text, name, i);
      signs |= kind > 0 ? CALL_SIGNS[kind] : 0;
      signs |= next == '`' ? Signs.SHELL : 0;
    }
    int broken = i == 0 ? 0 : SignsOfQuotes.of(text, i, '`');
    if (broken != 0 && text.lastIndexOf('`', i - 1) < 0 && text.indexOf('`', i + 1) < 0) {
      signs |= broken;
    }
    boolean attached =
        i < 2 || (next > ' ' && (Chars.word(before) || ";|&='\"$,`(".indexOf(before) >= 0));
    return next == 0 || !attached ? signs : signs | commanded(text, i + 1);
  }

  private static int call(String text, int i, char next) {
    int end = i;
    char before = Chars.at(text, i - 1);
    int signs = 0;
    if (before == ' ' || before == '/' || before == ')') {
      end = Chars.skipSpaceBack(text, i) + 1;
      char last = Chars.at(text, end - 1);
      signs |=
          (last == '/'
                      && Chars.at(text, end - 2) == '*'
                      && (before == '/' || Chars.digit(next) || "\0'\"`".indexOf(next) >= 0))
                  || (last == ')'
                      && Chars.at(text, end - 2) != '('
                      && next > ' '
                      && next != '('
                      && Chars.word(Chars.at(text, end - 2))
                      && before == ')')
              ? Signs.SCRIPT
              : 0;
    }
    if (end > 0 && Chars.word(text.charAt(end - 1))) {
      int name = Chars.wordStart(text, end);
      int kind = CALLS.find(text, name, end);
      if (next == 0 && name == 0 && SqlWords.call(text, name, end)) {
        return signs | Signs.SQL;
      }
      if (kind > 0
          && (end == i
              || (kind < 4 && (next == '\'' || next == '"' || Chars.digit(next) || next == '`')))
          && next != ')') {
        signs |= CALL_SIGNS[kind] | (next == '/' ? Signs.XPATH : 0);
      } else if (kind > 0 && end == i) {
        signs |= emptyCall(text, kind, name);
      }
    }
    if (i < 3
        && (i == 0 || before == '|' || before == '!' || before == '&')
        && Chars.letter(next)) {
      signs |= Chars.at(text, Chars.wordEnd(text, i + 1)) == '=' ? Signs.LDAP : 0;
    }
    if (next == '&' || next == '|' || next == '!') {
      signs |= Chars.at(text, Chars.skipSpace(text, i + 2)) == '(' ? Signs.LDAP : 0;
    } else if (next == ')') {
      signs |= Chars.at(text, Chars.skipSpace(text, i + 2)) == '{' ? Signs.SHELL : 0;
    } else if (next == 's' || next == 'S') {
      signs |= Chars.starts(text, i + 1, "select") ? Signs.SQL : 0;
    } else if (next == ' ') {
      signs |= Chars.starts(text, Chars.skipSpace(text, i + 1), "select") ? Signs.SQL : 0;
    }
    return signs;
  }

  /** Functions without arguments that say something, and those whose name is a word. */
  private static int emptyCall(String text, int kind, int name) {
    char before = Chars.at(text, name - 1);
    if (kind == 4) {
      return before == '/'
              || before == ':'
              || before == '['
              || before == '@'
              || (before == ' ' && name > 4 && Chars.find(text, name - 8, name, "or ") > 0)
          ? Signs.XPATH
          : 0;
    }
    if (kind == 2) {
      if (name == 0 && text.length() - name < 12) {
        return Signs.SCRIPT;
      }
      return before == 0 || before == '.' || Chars.word(before) || before == ' ' ? 0 : Signs.SCRIPT;
    }
    return (kind == 1 && name > 0) || kind == 3 || kind == 5 ? CALL_SIGNS[kind] : 0;
  }

  private static int closed(String text, int i, char next) {
    if (next == 0) {
      return Chars.at(text, i - 1) == '*' ? Signs.LDAP : 0;
    }
    int at = Chars.skipSpace(text, i + 1);
    char c = Chars.at(text, at);
    boolean filter = c == '(' || c == '&' || c == '|' || c == '!';
    char inside = Chars.at(text, Chars.skipSpace(text, at + 1));
    int signs =
        filter
                && (inside == '('
                    || inside == '&'
                    || inside == '|'
                    || inside == '!'
                    || inside == 0
                    || (c == '(' && compared(text, at + 1)))
            ? Signs.LDAP
            : 0;
    if (Chars.at(text, i - 1) == '*' || c == '%') {
      signs |= Signs.LDAP;
    }
    if ((c == 'u' || c == 'U') && Chars.starts(text, at, "union")) {
      signs |= Signs.SQL;
    }
    return signs | (next == '.' && Chars.starts(text, i + 2, "constructor") ? Signs.SCRIPT : 0);
  }

  /** A name and a comparison sign. */
  private static boolean compared(String text, int from) {
    int i = Chars.skipSpace(text, from);
    int start = i;
    while (i < text.length()
        && i - start < 64
        && (Chars.alnum(text.charAt(i))
            || text.charAt(i) == '-'
            || text.charAt(i) == ':'
            || text.charAt(i) == '.'
            || text.charAt(i) == ';'
            || text.charAt(i) == '_')) {
      i++;
    }
    char c = Chars.at(text, i);
    return i > start && (c == '=' || c == '~' || c == '<' || c == '>');
  }

  private static int separator(String text, int i, char c, char next) {
    int signs = 0;
    if (c == '&') {
      signs |= next == '#' || (Chars.letter(next) && entity(text, i)) ? Signs.ENCODED : 0;
    }
    if (c == '|') {
      signs |= next == '/' ? Signs.XPATH | Signs.LDAP : 0;
      signs |= next == ' ' && Chars.at(text, i + 2) == '/' ? Signs.XPATH : 0;
    }
    if (next == c && c != ';') {
      char value = Chars.at(text, Chars.skipSpace(text, i + 2));
      signs |= Chars.digit(value) || value == '\'' || value == '"' || value == '(' ? Signs.SQL : 0;
    }
    signs |= i == 0 && ShellStarts.optioned(text, 0) ? Signs.SHELL : 0;
    return signs | commanded(text, next == c ? i + 2 : i + 1);
  }

  private static boolean entity(String text, int i) {
    int end = i + 1;
    while (end < text.length() && end - i < 18 && Chars.letter(text.charAt(end))) {
      end++;
    }
    return Chars.at(text, end) == ';';
  }

  /** What stands where a statement or command can begin. */
  private static int commanded(String text, int from) {
    int start = from;
    int length = text.length();
    while (start < length
        && start - from < 8
        && (text.charAt(start) <= ' '
            || text.charAt(start) == '('
            || text.charAt(start) == '{'
            || text.charAt(start) == '\''
            || text.charAt(start) == '"'
            || text.charAt(start) == '@'
            || text.charAt(start) == '+'
            || text.charAt(start) == '`')) {
      start++;
    }
    if (Chars.letter(Chars.at(text, start))
        && Chars.word(Chars.at(text, start + 1))
        && !ShellWords.COMMANDS.begins(text, start)
        && !STARTED.begins(text, start)) {
      return 0;
    }
    if (Chars.at(text, start) == '-') {
      return 0;
    }
    int end = start;
    boolean odd = false;
    while (end < length && end - start < 24) {
      char c = text.charAt(end);
      if (c == '\'' || c == '"' || c == '\\' || c == '^' || c == '?' || c == '*') {
        boolean inside =
            end > start && Chars.word(text.charAt(end - 1)) && Chars.word(Chars.at(text, end + 1));
        if (!inside && (c == '\'' || c == '"')) {
          break;
        }
        odd |= inside;
      } else if (c == '$' || c == '/') {
        odd |= Chars.letter(Chars.at(text, end + 1)) || c == '$' || Chars.at(text, end + 1) == '?';
      } else if (!Chars.word(c) && c != '-' && c != '.') {
        break;
      }
      end++;
    }
    if (end == start) {
      char c = Chars.at(text, start);
      return (c == '-' && Chars.at(text, start + 1) == '-') || c == '\''
          ? Signs.SQL
          : c == '`' || c == '!' ? Signs.SHELL : 0;
    }
    if (odd) {
      return Signs.SHELL
          | (Chars.starts(text, start, "exec")
                  || Chars.starts(text, start, "select")
                  || Chars.starts(text, start, "drop")
              ? Signs.SQL
              : 0)
          | clause(text, start);
    }
    char after = Chars.at(text, end);
    boolean ended = after <= ' ' || ";|&<>)`$#{}'\"".indexOf(after) >= 0;
    int named = Chars.starts(text, end - 4, ".exe") ? end - 4 : end;
    int command = ended ? ShellWords.COMMANDS.find(text, start, named) : 0;
    if (command > 0 && text.charAt(from - 1) == ';' && SignedHeaders.between(text, from - 1)) {
      return 0;
    }
    return (command > 0 ? Signs.SHELL : 0) | (end - start < 10 ? clause(text, start) : 0);
  }

  private static int clause(String text, int start) {
    int end = Chars.wordEnd(text, start);
    int word = STARTED.find(text, start, end);
    if (word == 1) {
      return Signs.SQL | (Chars.starts(text, start, "sleep") ? Signs.QUERY : 0);
    }
    char after = Chars.at(text, Chars.skipSpace(text, end));
    boolean script =
        after == '='
            || after == '('
            || after == '{'
            || after == '.'
            || Chars.starts(text, start, "return ")
            || Chars.starts(text, start, "var d");
    int loop = Chars.starts(text, start, "do") ? Signs.SQL | Signs.QUERY : 0;
    return word == 3 ? Signs.SHELL | loop : word == 2 && script ? Signs.QUERY : 0;
  }

  /** Two hyphens, where a statement's rest would be cut off. */
  static int comment(String text, int i) {
    char before = Chars.at(text, i - 1);
    int rest = i + 2;
    int length = text.length();
    while (rest < length
        && rest - i < 8
        && (text.charAt(rest) == '-' || text.charAt(rest) == '+' || text.charAt(rest) <= ' ')) {
      rest++;
    }
    boolean last = rest + 1 >= length;
    boolean behind =
        Chars.digit(before) || before == '\'' || before == '"' || before == ')' || before == ';';
    boolean line = Chars.at(text, i + 2) == '\n' || Chars.at(text, i + 2) == '\r';
    return (last && i > 0)
            || (behind && (rest > i + 2 || before == '\'' || before == ';' || before == ')'))
            || line
        ? Signs.SQL
        : 0;
  }

  /** One hyphen, at the start or behind a blank. */
  private static int option(String text, int i, char next) {
    if (next == 0) {
      return 0;
    }
    if (ShellOptions.at(text, i)) {
      return Signs.SHELL;
    }
    if (i < 2) {
      return 0;
    }
    int end = Chars.skipSpaceBack(text, i) + 1;
    int name = Chars.wordStart(text, end);
    int kind = ShellWords.COMMANDS.find(text, name, end);
    boolean known = kind == ShellWords.INTERPRETER || RUNNING.find(text, name, end) > 0;
    return known ? Signs.SHELL : 0;
  }

  private static int hash(String text, int i, char next) {
    char before = Chars.at(text, i - 1);
    if (next == 0 || i + 2 >= text.length() || next == '\n' || next == '\r') {
      return i > 0 && before != '#' ? Signs.SQL : 0;
    }
    if (next != '_'
        && !Chars.letter(next)
        && (Chars.digit(before) || before == '\'' || before == '"' || before == ')')) {
      return next == ' ' || next == '-' || next == ';' || next == ')' ? Signs.SQL : 0;
    }
    if (next == '_' || Chars.letter(next)) {
      boolean directive =
          Chars.starts(text, i, "#set")
              || Chars.starts(text, i, "#foreach")
              || Chars.starts(text, i, "#evaluate")
              || Chars.starts(text, i, "#if(")
              || Chars.starts(text, i, "#parse(")
              || Chars.starts(text, i, "#include(")
              || Chars.starts(text, i, "#_member")
              || Chars.starts(text, i, "#context[")
              || Chars.starts(text, i, "#application[")
              || Chars.starts(text, i, "#rt=")
              || Chars.starts(text, i, "#parameters.");
      return directive ? Signs.TEMPLATE : 0;
    }
    return 0;
  }

  private static int dollar(String text, int i, char next) {
    if (next == 'D' && Chars.starts(text, i - 2, "::$data")) {
      return Signs.PATH;
    }
    switch (next) {
      case '(', '@', '*', '\'', '"', '-', '$', '!' -> {
        return Signs.SHELL;
      }
      case '{' -> {
        return Signs.TEMPLATE | Signs.SHELL;
      }
      case '?' -> {
        return Chars.letter(Chars.at(text, i - 1)) && Chars.letter(Chars.at(text, i + 2))
            ? Signs.SHELL
            : 0;
      }
      case '_' -> {
        return Chars.at(text, i + 2) == ' ' ? 0 : Signs.SHELL;
      }
      case '[' -> {
        return Chars.digit(Chars.at(text, i + 2)) ? Signs.TEMPLATE : 0;
      }
      default -> {
        char before = Chars.at(text, i - 1);
        boolean key =
            before == '"'
                || before == '\''
                || before == '['
                || before == '{'
                || before == ','
                || before == '.'
                || before == ' '
                || before == '\\'
                || before == 0;
        int signs =
            key
                    && Chars.letter(next)
                    && DocumentQueries.OPERATORS.find(text, i + 1, Chars.wordEnd(text, i + 1)) > 0
                ? Signs.QUERY
                : 0;
        if (Chars.starts(text, i, "$type")) {
          signs |= Signs.SERIAL;
        }
        return Chars.starts(text, i, "$ifs")
                || Chars.starts(text, i, "$shell")
                || (Chars.word(before) && Chars.letter(next))
            ? signs | Signs.SHELL
            : signs;
      }
    }
  }

  static int brace(String text, int i) {
    char next = Chars.at(text, i + 1);
    char before = Chars.at(text, i - 1);
    if (next == '{' || next == '%' || next == '$' || next == '#') {
      return Signs.TEMPLATE | (next == '$' ? Signs.SHELL : 0);
    }
    if (before == '$'
        || before == '#'
        || before == '*'
        || before == '@'
        || before == '%'
        || before == '~') {
      return Signs.TEMPLATE | (before == '@' && next == '[' ? Signs.SHELL : 0);
    }
    if (next == ',') {
      return Signs.SHELL;
    }
    if (Chars.digit(next)) {
      return Chars.at(text, Chars.wordEnd(text, i + 1)) == '*' ? Signs.TEMPLATE : 0;
    }
    if (!Chars.letter(next)) {
      return 0;
    }
    int end = Chars.wordEnd(text, i + 1);
    char after = Chars.at(text, end);
    boolean directive =
        Chars.starts(text, i, "{php")
            || Chars.starts(text, i, "{literal")
            || Chars.starts(text, i, "{self:")
            || Chars.starts(text, i, "{system")
            || Chars.starts(text, i, "{if ")
            || (after == ' ' && TemplateRecogniser.attributed(text, i));
    return (directive ? Signs.TEMPLATE : 0) | (after == ',' ? Signs.SHELL : 0);
  }

  private static int open(String text, int i, char next) {
    if (Chars.letter(next)) {
      return tag(text, i + 1)
          | (Chars.starts(text, i, "<esi:")
                  || Chars.starts(text, i, "<xi:")
                  || Chars.starts(text, i, "<xs:")
                  || Chars.starts(text, i, "<xsl:")
              ? Signs.XML
              : 0)
          | (Chars.starts(text, i, "<object")
                  || Chars.starts(text, i, "<void")
                  || Chars.starts(text, i, "<java")
                  || Chars.starts(text, i, "<sorted")
                  || Chars.starts(text, i, "<dynamic")
                  || Chars.starts(text, i, "<jdk")
              ? Signs.SERIAL
              : 0);
    }
    switch (next) {
      case '/' -> {
        return tag(text, i + 2);
      }
      case '!' -> {
        return Signs.HTML | Signs.XML | Signs.TEMPLATE;
      }
      case '%', '#' -> {
        return Signs.TEMPLATE;
      }
      case '?' -> {
        return (Chars.starts(text, i + 2, "xml ") ? 0 : Signs.SHELL | Signs.XML)
            | (Chars.starts(text, i + 2, "import") || Chars.starts(text, i + 2, "xml-s")
                ? Signs.HTML
                : 0);
      }
      case '(' -> {
        return Signs.SHELL;
      }
      case '<' -> {
        return ShellLines.hereText(text, i) ? Signs.SHELL : 0;
      }
      case '"', '\'', '\\' -> {
        return Signs.HTML;
      }
      default -> {
        return Chars.starts(text, Chars.skipSpace(text, i + 1), "script") ? Signs.HTML : 0;
      }
    }
  }

  /** The name of an element: one that matters, or any. */
  private static int tag(String text, int name) {
    if (!Chars.letter(Chars.at(text, name))) {
      return Signs.HTML;
    }
    int end = Chars.wordEnd(text, name);
    return HtmlRecogniser.element(text, name, end)
            || Chars.at(text, end) == ':'
            || Chars.at(text, end) == '-'
            || unended(text, end)
        ? Signs.HTML | Signs.TAG
        : Signs.TAG;
  }

  /** Whether a short text ends within the tag. */
  private static boolean unended(String text, int name) {
    return text.length() - name < 200
        && text.indexOf('>', name) < 0
        && text.indexOf("//", name) > 0;
  }

  private static int line(String text, int i, char c) {
    if (i + 1 >= text.length()) {
      return i == 0 ? Signs.LINE : 0;
    }
    int signs = c == '\r' ? Signs.LINE : commanded(text, i + 1) & Signs.SHELL;
    int at = i + 1;
    while (at < text.length() && at - i < 32 && text.charAt(at) <= ' ') {
      at++;
    }
    int end = at;
    while (end < text.length()
        && end - at < 32
        && (Chars.alnum(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    char after = Chars.at(text, end);
    boolean header =
        (end > at && (after == ':' || (after == ' ' && Chars.at(text, end + 1) == ':')))
            || (end - at == 4
                && (Chars.starts(text, at, "http")
                    || Chars.starts(text, at, "info")
                    || Chars.starts(text, at, "warn")))
            || Chars.starts(text, at, "error ")
            || Chars.starts(text, at, "debug ")
            || Chars.starts(text, at, "get /")
            || Chars.starts(text, at, "post /");
    boolean pickle =
        Chars.starts(text, i - 3, "cos\nsystem")
            || Chars.starts(text, i - 5, "posix\n")
            || Chars.starts(text, i - 11, "__builtin__\n")
            || Chars.starts(text, i - 10, "subprocess\n");
    boolean word = end > at && text.length() < 64 && text.indexOf(' ') < 0;
    boolean entry =
        word || (i < 62 && (Chars.digit(Chars.at(text, at)) || Chars.at(text, at) == '['));
    return signs
        | (entry ? Signs.LINE : 0)
        | (header || i == 0 || c == '\r' ? Signs.LINE | Signs.SHELL : 0)
        | (pickle ? Signs.SERIAL : 0);
  }
}
