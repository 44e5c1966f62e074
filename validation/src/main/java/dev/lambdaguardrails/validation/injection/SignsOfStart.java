// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Signs in how a text begins: a statement, a condition, a command without its separator. Long
 * because it is the list of them.
 */
final class SignsOfStart {
  private static final int CONDITION = 1;
  private static final int QUERY = 2;
  private static final int STATEMENT = 3;
  private static final int COMMAND = 4;

  private static final Words FIRST =
      Words.of(
          "or and xor having like union order group limit where except intersect",
          "select",
          "drop create alter truncate insert update delete exec execute declare waitfor grant"
              + " revoke replace copy load set attach shutdown begin case",
          "net reg whoami dir type del ls id cat mshta regsvr32 rundll32 bitsadmin msiexec wmic cmd"
              + " socat installutil cmstp odbcconf",
          "if for");

  /** What a text begins with that may be a sign, objects in base64 by their first two letters. */
  private static final Beginnings WORDS =
      new Beginnings(
          "or and xor having like union order group limit where except intersect select drop create"
              + " alter truncate insert update delete exec execute declare waitfor grant revoke"
              + " replace copy load set attach shutdown begin case net reg whoami dir type del ls id"
              + " cat if for localhost mshta regsvr rundll bitsadmin msiexec wmic cmd socat"
              + " installutil cmstp odbcconf metadata kubernetes host gateway wp- java javax aced"
              + " http ip6 processbuilder runtime system constructor lvh ro0ab kztaau cs7qaf eval"
              + " source xargs env command builtin nohup time setsid busybox nice doas sh bash zsh"
              + " ksh dash powershell pwsh schtasks attrib erase start taskkill netsh bcdedit"
              + " wevtutil wscript cscript curl wget tftp alias invoke iex uname netstat ps ipconfig"
              + " ifconfig ga* gs* yt* y1* tz* qz* h4* ha* b4* ba* ac*");

  /**
   * For each character of ASCII that is no letter, whether anything that begins with it matters.
   */
  private static final boolean[] SIGNS = new boolean[128];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = c <= ' ' || Chars.digit(c) || "()-/\\.$'\"".indexOf(c) >= 0;
    }
  }

  private SignsOfStart() {}

  static int of(String text) {
    char zero = text.charAt(0);
    boolean matters =
        Chars.letter(zero)
            ? WORDS.begin(zero, Chars.at(text, 1), Chars.at(text, 2))
            : zero < SIGNS.length && SIGNS[zero];
    if (!matters) {
      return 0;
    }
    return SerialRecogniser.first(zero, Chars.at(text, 1)) && SerialRecogniser.encoded(text)
        ? Signs.SERIAL
        : from(text);
  }

  private static int from(String text) {
    int length = text.length();
    int start = 0;
    while (start < length
        && start < 16
        && (text.charAt(start) <= ' ' || text.charAt(start) == '(' || text.charAt(start) == ')')) {
      start++;
    }
    if (start >= length) {
      return 0;
    }
    char c = text.charAt(start);
    if (Chars.digit(c) || c == '-') {
      if (c == '0' && (Chars.starts(text, start, "0x2e") || Chars.starts(text, start, "0x5c"))) {
        return Signs.PATH;
      }
      return number(text, start);
    }
    if (c == '/' || c == '\\') {
      if (Chars.at(text, 1) == '/' && XPathRecogniser.predicate(text)) {
        return Signs.XPATH | Signs.URL;
      }
      if (start == 0 && SystemFiles.root(text)) {
        return Signs.PATH | (Chars.at(text, 1) == c ? Signs.URL : 0);
      }
      return start == 0 && length > 1 && (text.charAt(1) == '/' || text.charAt(1) == '\\')
          ? Signs.URL | (length < 4 ? Signs.XPATH : 0)
          : 0;
    }
    if (c == '.') {
      return length > 1 && Chars.letter(text.charAt(1)) ? Signs.PATH : 0;
    }
    if (c == '$' && start == 0 && ShellStarts.variable(text)) {
      return Signs.SHELL;
    }
    if (!Chars.letter(c)) {
      return start == 0 && (c == '\'' || c == '"') ? quoted(text, c) : 0;
    }
    int end = start + 1;
    while (end < length && end - start < 12 && Chars.word(text.charAt(end))) {
      end++;
    }
    if ((c | 32) == 'j'
        && (Chars.starts(text, start, "java.") || Chars.starts(text, start, "javax."))) {
      return Signs.SERIAL | Signs.TEMPLATE;
    }
    int kind = FIRST.find(text, start, end);
    int line = ShellStarts.at(text, start, end) ? Signs.SHELL : 0;
    return line | (kind == 0 ? other(text, start, end) : word(text, kind, end));
  }

  /** A command behind a quote and a blank, or between two quotes. */
  private static int quoted(String text, char quote) {
    int word = Chars.skipSpace(text, 1);
    int end = Chars.wordEnd(text, word);
    boolean command =
        (word > 1 || (Chars.at(text, end) == quote && Chars.at(text, end + 1) == ' '))
            && ShellWords.COMMANDS.find(text, word, end) > 0;
    return command ? Signs.SHELL : 0;
  }

  /** Signs in how a text ends: two hyphens or a hash, which cut off what would follow. */
  static int end(String text) {
    int length = text.length();
    int i = length - 1;
    int signs = 0;
    if (i > 0 && text.charAt(i) == '*') {
      signs =
          (DirectoryFilters.open(text) ? Signs.LDAP : 0)
              | (i < 3 && text.charAt(i - 1) == '@' ? Signs.XPATH : 0);
    }
    while (i > 0 && length - i < 10) {
      char c = text.charAt(i);
      if (c == '-' && text.charAt(i - 1) == '-') {
        i--;
        while (i > 0 && text.charAt(i - 1) == '-') {
          i--;
        }
        return signs | SignsOfCharacters.comment(text, i);
      }
      if (c == '#' && i + 2 >= length && text.charAt(i - 1) != '#') {
        signs |= Signs.SQL;
      }
      if (c > ' ' && c != '-' && c != '+' && i < length - 1) {
        return signs;
      }
      i--;
    }
    return signs;
  }

  /** Whether the text begins with a host inside, up to this colon or slash. */
  static boolean host(String text, int end) {
    int start = end;
    while (start > 0 && end - start < 48 && text.charAt(start - 1) != '=') {
      start--;
    }
    int kind = HostAddress.kind(text, start, end);
    return kind == HostAddress.METADATA || kind == HostAddress.LOCAL || kind == HostAddress.PRIVATE;
  }

  /** A host without a scheme, a pickle, a well-known file. */
  private static int other(String text, int start, int end) {
    char after = Chars.at(text, end);
    char c = text.charAt(start);
    if ((c == 'l' && Chars.starts(text, start, "localh"))
        || (c == 'm' && Chars.starts(text, start, "metadata"))
        || (c == 'k' && Chars.starts(text, start, "kubernetes."))
        || (c == 'h' && Chars.starts(text, start, "host."))
        || (c == 'g' && Chars.starts(text, start, "gateway.d"))) {
      return Signs.URL;
    }
    if (Chars.lower(c) == 'a' && text.charAt(0) == ')' && Chars.starts(text, start, "as ")) {
      return Signs.SQL;
    }
    if ((c == 'i' && Chars.starts(text, start, "id_"))
        || (c == 'w' && Chars.starts(text, start, "wp-con"))) {
      return Signs.PATH;
    }
    if ((c == 'g' && text.startsWith("gASV"))
        || (c == 'r' && text.startsWith("rO0AB"))
        || (c == 'K' && text.startsWith("KztAAU"))
        || (c == 'C' && text.startsWith("Cs7QAF"))
        || ((c | 32) == 'a' && Chars.starts(text, start, "aced0005"))) {
      return Signs.SERIAL;
    }
    return after == ':'
            && end - start < 6
            && end + 1 < text.length()
            && Chars.at(text, end + 1) != '/'
            && Chars.at(text, end + 1) != ' '
            && c == 'h'
            && start == 0
        ? Signs.URL
        : after == ';' && ShellWords.COMMANDS.find(text, start, end) > 0 ? Signs.SHELL : 0;
  }

  private static int word(String text, int kind, int end) {
    int next = Chars.skipSpace(text, end);
    char c = Chars.at(text, next);
    boolean value =
        Chars.digit(c)
            || c == '\''
            || c == '"'
            || c == '('
            || c == '@'
            || c == '*'
            || c == '-'
            || c == '/'
            || c == '#'
            || c == '`'
            || c == '!';
    switch (kind) {
      case CONDITION -> {
        return (value && !Chars.digit(c) && c != '(')
                || SignsOfQuotes.condition(text, end)
                || (Chars.starts(text, next, "by")
                    && text.indexOf(',', next) + text.indexOf('(', next) > -2)
                || (Chars.starts(text, next, "by") && Chars.digit(Chars.at(text, next + 3)))
                || Chars.starts(text, next, "all")
                || Chars.starts(text, next, "select")
            ? Signs.SQL
            : 0;
      }
      case QUERY -> {
        return value
                || near(text, next, 64, '(')
                || near(text, next, 96, '=')
                || near(text, next, 32, '*')
                || near(text, next, 48, '_')
                || near(text, next, 48, '@')
                || (near(text, next, 32, '.') && text.indexOf('.') < text.length() - 1)
                || near(text, next, 120, "from sys")
                || near(text, next, 120, "from dual")
                || near(text, next, 120, "from v$")
            ? Signs.SQL
            : 0;
      }
      case STATEMENT -> {
        return value
                || (SqlWords.ALL.find(text, next, Chars.wordEnd(text, next)) > 0
                    && !Chars.starts(text, next, "and "))
                || Chars.starts(text, next, "delay")
                || Chars.starts(text, next, "immediate")
                || near(text, next, 96, '=')
                || near(text, next, 64, ';')
            ? Signs.SQL
            : 0;
      }
      case COMMAND -> {
        return end < text.length() ? Signs.SHELL : 0;
      }
      default -> {
        return Chars.at(text, end) == '=' ? 0 : condition(text, next, c);
      }
    }
  }

  /** What a batch file goes on with behind IF or FOR. */
  private static int condition(String text, int next, char c) {
    return text.indexOf('%') > 0
            || text.indexOf('=') > 0
            || Chars.starts(text, next, "exist ")
            || Chars.starts(text, next, "not exist ")
            || Chars.starts(text, next, "/i")
            || Chars.starts(text, next, "not ")
            || Chars.starts(text, next, "defined ")
            || c == '"'
            || Chars.digit(c)
            || c == '('
        ? Signs.SHELL
        : 0;
  }

  private static boolean near(String text, int from, int far, char what) {
    int at = text.indexOf(what, from);
    return at >= 0 && at < from + far;
  }

  private static boolean near(String text, int from, int far, String what) {
    return Chars.find(text, from, from + far, what) >= 0;
  }

  /** A number and what goes on behind it. */
  private static int number(String text, int start) {
    int i = start + 1;
    int dots = 0;
    while (i < text.length()
        && i - start < 24
        && (Chars.digit(text.charAt(i)) || text.charAt(i) == '.')) {
      dots += text.charAt(i) == '.' ? 1 : 0;
      i++;
    }
    int next = i < text.length() ? Chars.skipSpace(text, i) : i;
    while (Chars.at(text, next) == ')') {
      next = Chars.skipSpace(text, next + 1);
    }
    char c = Chars.at(text, next);
    if (Chars.letter(c)) {
      int end = Chars.wordEnd(text, next);
      int kind = FIRST.find(text, next, end);
      return (kind == CONDITION && (query(text, next) || SignsOfQuotes.condition(text, end)))
              || kind == STATEMENT
              || (Chars.starts(text, next, "or") && Chars.digit(Chars.at(text, next + 2)))
          ? Signs.SQL
          : 0;
    }
    if (dots == 3 && (c == '/' || c == ':' || c == 0) && next == i && host(text, i)) {
      return Signs.URL;
    }
    return (c == '/' && Chars.at(text, next + 1) == '*') || c == '=' || c == '|' ? Signs.SQL : 0;
  }

  /** Words that go on a query whatever follows them. */
  private static boolean query(String text, int at) {
    return Chars.starts(text, at, "union")
        || Chars.starts(text, at, "order")
        || Chars.starts(text, at, "group")
        || Chars.starts(text, at, "limit")
        || Chars.starts(text, at, "like");
  }
}
