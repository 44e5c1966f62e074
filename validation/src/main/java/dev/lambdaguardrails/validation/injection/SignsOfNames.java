// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Signs in paths, URLs, escapes and names. Long because it is the list of them, which one pass goes
 * through.
 */
final class SignsOfNames {
  private SignsOfNames() {}

  static int of(String text, int i, char c, char next) {
    switch (c) {
      case '/' -> {
        return slash(text, i, next);
      }
      case '\\' -> {
        return backslash(text, i, next);
      }
      case '.' -> {
        return dot(text, i, next);
      }
      case ':' -> {
        return SignsOfUrls.of(text, i, next);
      }
      case '%' -> {
        return percent(text, i, next);
      }
      case '@' -> {
        return at(text, i, next);
      }
      case '!' -> {
        return (next == '!' && Chars.letter(Chars.at(text, i + 2)))
                || (next == 'r' && Chars.starts(text, i, "!ruby/"))
            ? Signs.SERIAL
            : 0;
      }
      case '[' -> {
        return bracket(text, i, next);
      }
      case ']' -> {
        char before = Chars.at(text, i - 1);
        char behind = Chars.at(text, Chars.skipSpace(text, i + 1));
        return (before == '\'' || before == '"' || before == ')')
                && (behind == '/' || behind == '|')
            ? Signs.XPATH
            : 0;
      }
      case '_' -> {
        return underscore(text, i, next);
      }
      case '+' -> {
        char before = Chars.at(text, i - 1);
        boolean joins =
            i > 0
                && (Chars.letter(next) || "(-@/.$<*'\"".indexOf(next) >= 0)
                && (Chars.alnum(before) || "'\");&|".indexOf(before) >= 0);
        boolean suffix = Chars.starts(text, i, "+xml") || Chars.starts(text, i, "+json");
        return (joins && !suffix ? Signs.PLUS : 0)
            | (next == 'A' && Chars.starts(text, i, "+adw-") ? Signs.HTML : 0);
      }
      case '*' -> {
        return next == '|' || (next == '(' && i == 0) || (next == ')' && i == 0)
            ? Signs.LDAP
            : next == '/' && i > 1 && ends(text, i) ? Signs.SQL : 0;
      }
      case 'u', 'U' -> {
        return union(text, i);
      }
      default -> {
        return 0;
      }
    }
  }

  /** The end of a comment, not a part of a pattern of paths or types. */
  private static boolean ends(String text, int i) {
    char before = text.charAt(i - 1);
    return Chars.at(text, i + 2) != '*' && before != '"' && before != ',' && before != '/';
  }

  /** UNION, with what makes it one of queries behind it; before it a number may end. */
  private static int union(String text, int i) {
    if ((Chars.at(text, i + 2) | 32) != 'i') {
      return 0;
    }
    char before = Chars.at(text, i - 1);
    int end = i + 5;
    char after = Chars.at(text, end);
    boolean begins = !Chars.letter(before) || Chars.digit(Chars.at(text, i - 2));
    return begins
            && Chars.starts(text, i, "union")
            && !Chars.letter(after)
            && (after != ' ' || selects(text, end))
        ? Signs.SQL
        : 0;
  }

  /** Whether SELECT follows, or what stands between the two. */
  private static boolean selects(String text, int from) {
    int next = Chars.skipSpace(text, from);
    return Chars.starts(text, next, "select")
        || Chars.starts(text, next, "all ")
        || Chars.starts(text, next, "distinct")
        || Chars.at(text, next) == '('
        || Chars.at(text, next) == '/'
        || Chars.at(text, next) == '#'
        || Chars.at(text, next) == '-';
  }

  private static int slash(String text, int i, char next) {
    if (next == '*') {
      char before = Chars.at(text, i - 1);
      char third = Chars.at(text, i + 2);
      return (!Chars.word(before)
                  && before != '*'
                  && before != '/'
                  && before != '.'
                  && before != ':')
              || third == '*'
              || third == '!'
              || (third == 0 && before != '*')
              || (third == '/' && !Chars.word(before))
              || (Chars.word(before) && Chars.letter(third))
          ? Signs.SQL
          : 0;
    }
    switch (next) {
      case 'e', 'E' -> {
        return Chars.starts(text, i + 1, "etc") ? Signs.PATH | Signs.SHELL : 0;
      }
      case 'p', 'P' -> {
        return Chars.starts(text, i + 1, "proc/")
            ? Signs.PATH
            : Chars.starts(text, i + 1, "passwd") || Chars.starts(text, i + 1, "program files")
                ? Signs.PATH
                : 0;
      }
      case 'i', 'I' -> {
        return Chars.starts(text, i + 1, "inet/") ? Signs.SHELL : 0;
      }
      case 'b', 'B' -> {
        return Chars.starts(text, i + 1, "bin/")
            ? Signs.SHELL
            : Chars.starts(text, i + 1, "boot.i") ? Signs.PATH : 0;
      }
      case 's', 'S' -> {
        return Chars.starts(text, i + 1, "sbin/")
            ? Signs.SHELL
            : Chars.starts(text, i + 1, "secrets.env") ? Signs.PATH : 0;
      }
      case 'd', 'D' -> {
        return Chars.starts(text, i + 1, "dev/") ? Signs.SHELL | Signs.PATH : 0;
      }
      case 'v', 'V' -> {
        return Chars.starts(text, i + 1, "var/") ? Signs.PATH : 0;
      }
      case 'r', 'R' -> {
        return Chars.starts(text, i + 1, "root/") ? Signs.PATH : 0;
      }
      case 'w', 'W' -> {
        return Chars.starts(text, i + 1, "web-inf")
                || Chars.starts(text, i + 1, "win")
                || Chars.starts(text, i + 1, "wp-config")
            ? Signs.PATH
            : 0;
      }
      case 'm', 'M' -> {
        return Chars.starts(text, i + 1, "meta-inf") || Chars.starts(text, i + 1, "master.p")
            ? Signs.PATH
            : 0;
      }
      case '.' -> {
        char third = Chars.at(text, i + 2);
        return third == '/' || third == '.' || Chars.letter(third) || third == '\\'
            ? Signs.PATH
            : 0;
      }
      case '?' -> {
        char third = Chars.at(text, i + 2);
        return third == '?' || (Chars.letter(third) && Chars.find(text, i + 2, i + 8, "?") > 0)
            ? Signs.SHELL | Signs.PATH
            : 0;
      }
      case '/' -> {
        return Chars.starts(text, i, "/////")
            ? Signs.SERIAL
            : Chars.starts(text, i, "//etc") ? Signs.PATH : 0;
      }
      case 0 -> {
        return i < 64 && i > 2 && SignsOfStart.host(text, i) ? Signs.URL : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static int backslash(String text, int i, char next) {
    switch (next) {
      case 'x', 'X' -> {
        int value = PercentCodec.hex(text, i + 2, 2);
        return (SignsOfFolding.undone(value) ? Signs.ENCODED : 0) | spliced(text, i);
      }
      case 'u', 'U' -> {
        return (unit(text, i + 2) ? Signs.ENCODED : 0) | spliced(text, i);
      }
      case '\'' -> {
        return Signs.ENCODED | spliced(text, i);
      }
      case 'n', 'r' -> {
        return begins(text, i + 2) ? Signs.ENCODED : 0;
      }
      case '.' -> {
        return Signs.PATH;
      }
      case '\\' -> {
        return i == 0 ? Signs.URL : 0;
      }
      case '$' -> {
        return Signs.QUERY;
      }
      case 'w', 'W', 'p', 'P', 'i', 'I' -> {
        return (i < 16 && i > 0 && Chars.letter(text.charAt(i - 1)) ? Signs.SHELL : 0)
            | (Chars.starts(text, i + 1, "win") || Chars.starts(text, i + 1, "inetpub")
                ? Signs.PATH
                : 0);
      }
      default -> {
        boolean hex =
            Chars.hex(next) >= 0 && (Chars.hex(Chars.at(text, i + 2)) >= 0 || next == '0');
        int shell =
            i < 16 && i > 0 && Chars.letter(text.charAt(i - 1)) && Chars.letter(next)
                ? Signs.SHELL
                : 0;
        return (hex ? Signs.ENCODED : 0)
            | shell
            | (Chars.starts(text, i + 1, "etc") || Chars.starts(text, i + 1, "boot")
                ? Signs.PATH
                : 0);
      }
    }
  }

  /** Whether a line that may be a header or a command goes on behind its escape. */
  private static boolean begins(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < 24) {
      char c = text.charAt(i);
      char next = Chars.at(text, i + 1);
      if (c == '\\' && (next == 'n' || next == 'r' || next == 't')) {
        i += 2;
      } else if (c <= ' ') {
        i++;
      } else {
        return c != '\\' && c != '"' && c != '}' && c != ']';
      }
    }
    return i == from || i < text.length();
  }

  /** Whether this may write a character that is ASCII or folds to it. */
  private static boolean unit(String text, int from) {
    char first = Chars.at(text, from);
    char second = Chars.at(text, from + 1);
    return first == '{'
        || (((first == '0' && second <= '3') || first == '2' || (first | 32) == 'f')
            && SignsOfFolding.undone(PercentCodec.hex(text, from, 4)));
  }

  /** Behind a letter or quote a backslash may hide a command. */
  private static int spliced(String text, int i) {
    char before = Chars.at(text, i - 1);
    return Chars.word(before) || before == '\'' || before == '"' || before == '$' ? Signs.SHELL : 0;
  }

  private static int dot(String text, int i, char next) {
    if (next == 'c' && Chars.starts(text, i, ".com") && Chars.at(text, i + 4) <= ' ') {
      return 0;
    }
    int known = known(text, i, next);
    return known == 0 && Chars.letter(next) ? type(text, i) : known;
  }

  private static int known(String text, int i, char next) {
    switch (next) {
      case '.' -> {
        int end = i + 2;
        while (end < text.length() && text.charAt(end) == '.' && end - i < 16) {
          end++;
        }
        char c = Chars.at(text, end);
        boolean separator =
            c == '/'
                || c == '\\'
                || c == ';'
                || c == '%'
                || c == '0'
                || c == '2'
                || c == '5'
                || c == '?'
                || (c > 0 && c < ' ');
        char before = Chars.at(text, i - 1);
        return separator || (end == text.length() && (before == '/' || before == '\\'))
            ? c == '/' && end == i + 2 && before != '.' && text.indexOf("..", end) < 0
                ? Signs.FILE
                : Signs.PATH
            : Chars.letter(before) && Chars.letter(c) && Chars.starts(text, end, "xp_")
                ? Signs.SQL
                : 0;
      }
      case 'c' -> {
        return Chars.starts(text, i, ".cookie")
            ? Signs.SCRIPT
            : Chars.starts(text, i, ".constructor")
                ? Signs.SCRIPT | Signs.TEMPLATE | Signs.PROTOTYPE
                : Chars.starts(text, i, ".class")
                    ? Signs.TEMPLATE | Signs.PROTOTYPE
                    : Chars.starts(text, i, ".conf") || Chars.starts(text, i, ".cnf")
                        ? Signs.FILE
                        : 0;
      }
      case 'd' -> {
        return Chars.starts(text, i, ".domain")
            ? Signs.SCRIPT
            : Chars.starts(text, i, ".docker") ? Signs.FILE : 0;
      }
      case 'l' -> {
        if (Chars.starts(text, i - 4, "java.lang.")) {
          return Signs.SERIAL | Signs.TEMPLATE;
        }
        return Chars.starts(text, i, ".location")
            ? Signs.SCRIPT
            : Chars.starts(text, i, ".log") ? Signs.FILE : 0;
      }
      case 'i', 'I' -> {
        return Chars.starts(text, i - 4, "java.io.")
            ? Signs.SERIAL
            : Chars.starts(text, i, ".ini")
                ? Signs.FILE
                : Chars.starts(text, i, ".innerhtml") ? Signs.SCRIPT : 0;
      }
      case 'h', 'H' -> {
        return (Chars.starts(text, i, ".ht") && !Chars.starts(text, i, ".htm"))
                || Chars.starts(text, i, ".history")
            ? Signs.FILE
            : 0;
      }
      case 'e', 'E' -> {
        return Chars.starts(text, i, ".env") ? Signs.FILE : 0;
      }
      case 'x', 'X' -> {
        return Chars.starts(text, i, ".xml")
                && Chars.find(text, i - 10, i, "web")
                        + Chars.find(text, i - 12, i, "server")
                        + Chars.find(text, i - 14, i, "users")
                        + Chars.find(text, i - 12, i, "context")
                    > -4
            ? Signs.FILE
            : 0;
      }
      case 'a' -> {
        return Chars.starts(text, i, ".apache.commons.coll")
                || Chars.starts(text, i, ".apache.xalan")
            ? Signs.SERIAL
            : 0;
      }
      case 's', 'S' -> {
        return Chars.starts(text, i, ".script.")
            ? Signs.TEMPLATE
            : Chars.starts(text, i, ".sun.")
                ? Signs.SERIAL
                : Chars.starts(text, i, ".swf?")
                    ? Signs.SCRIPT
                    : Chars.starts(text, i, ".ssh") || Chars.starts(text, i, ".svn")
                        ? Signs.FILE
                        : 0;
      }
      case 'u' -> {
        return Chars.starts(text, i, ".utility.") ? Signs.TEMPLATE : 0;
      }
      case 'm' -> {
        return Chars.starts(text, i, ".mainmodule")
            ? Signs.TEMPLATE
            : Chars.starts(text, i, ".match(") ? Signs.QUERY : 0;
      }
      case 't' -> {
        return Chars.starts(text, i, ".textcontent") ? Signs.SCRIPT : 0;
      }
      case 'y', 'Y' -> {
        return Chars.starts(text, i, ".yml") || Chars.starts(text, i, ".yaml") ? Signs.FILE : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  /** A name that only a serialised object brings, or a collection of a document database. */
  private static int type(String text, int dot) {
    if ((Chars.starts(text, dot - 2, "db") && !Chars.word(Chars.at(text, dot - 3)))
        || Chars.starts(text, dot, ".keys(this)")) {
      return Signs.QUERY;
    }
    if (Chars.starts(text, dot, ".prototype") && !Chars.word(Chars.at(text, dot + 10))) {
      return Signs.PROTOTYPE;
    }
    return SerialRecogniser.gadget(text, dot + 1) ? Signs.SERIAL : 0;
  }

  private static int percent(String text, int i, char next) {
    char third = Chars.at(text, i + 2);
    if (next == '{') {
      return Signs.TEMPLATE;
    }
    if (Chars.letter(next)) {
      int end = Chars.wordEnd(text, i + 1);
      boolean part = Chars.at(text, end) == ':' && Chars.at(text, end + 1) == '~';
      if (part || (Chars.at(text, end) == '%' && ShellLines.variable(text, i))) {
        return Signs.SHELL;
      }
    }
    if (next == 'x' || next == 'X') {
      return third == '(' || third == '{' || third == '[' ? Signs.SHELL : 0;
    }
    if (((next == 'u' || next == 'U') && Chars.hex(third) >= 0)
        || (Chars.hex(next) >= 0 && Chars.alnum(third))) {
      return (undone(next, third) ? Signs.ENCODED : 0)
          | (text.length() == 3 && DirectoryFilters.open(text) ? Signs.LDAP : 0);
    }
    if (next == '%') {
      return Chars.at(text, i + 2) != ' ' ? Signs.SHELL : 0;
    }
    int name = Math.max(Chars.wordEnd(text, i + 1), i + 2);
    int in = Chars.skipSpace(text, name);
    boolean loop = in > name && Chars.starts(text, in, "in");
    return loop ? Signs.SHELL : 0;
  }

  /** Whether such an escape may be ASCII, fold to it, or begin what is too long: not any accent. */
  private static boolean undone(char next, char third) {
    if ((next | 32) == 'u') {
      return true;
    }
    boolean digit = Chars.hex(third) >= 0;
    return (next | 32) == 'c'
        ? !digit || third < '3' || (third | 32) == 'a' || (third | 32) == 'b'
        : (next | 32) == 'b' || (digit && (next | 32) != 'd');
  }

  private static int at(String text, int i, char next) {
    switch (next) {
      case '@' -> {
        return Signs.SQL;
      }
      case '(' -> {
        return Signs.TEMPLATE;
      }
      case 'j', 'o', 'c', 't', 's', 'S' -> {
        return Chars.starts(text, i, "@java")
                || Chars.starts(text, i, "@system.")
                || Chars.starts(text, i, "@org.")
                || Chars.starts(text, i, "@ognl")
                || Chars.starts(text, i, "@com.open")
            ? Signs.TEMPLATE
            : Chars.starts(text, i, "@type") || Chars.starts(text, i, "@class") ? Signs.SERIAL : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static int bracket(String text, int i, char next) {
    char before = Chars.at(text, i - 1);
    if (next == ']') {
      return before == '!'
              || before == '+'
              || before == '('
              || before == '['
              || (i == 0 && Chars.at(text, 2) != 0)
          ? Signs.SCRIPT
          : 0;
    }
    if (next == '#') {
      return Signs.TEMPLATE;
    }
    if (next == 'c' || next == 'C') {
      return Chars.starts(text, i + 1, "constructor") ? Signs.PROTOTYPE | Signs.SCRIPT : 0;
    }
    if (!Chars.letter(before)) {
      if (before == ')' && (next == '"' || next == '\'')) {
        return Signs.SCRIPT;
      }
      return before == '!' || before == '+' ? Signs.SCRIPT : 0;
    }
    if ("'\"/`(\\!+[pP_".indexOf(next) < 0) {
      return 0;
    }
    int name = Chars.wordStart(text, i);
    return ScriptRecogniser.NAMES.find(text, name, i) > 0
        ? Signs.SCRIPT | Signs.PROTOTYPE
        : Chars.starts(text, i - 11, "constructor") ? Signs.PROTOTYPE : 0;
  }

  /** The end of a name in which a database describes itself. */
  private static boolean catalog(String text, int i, char next) {
    switch (next | 32) {
      case 's' -> {
        return Chars.starts(text, i, "_schema.")
            || (Chars.starts(text, i, "_schema") && Chars.starts(text, i - 11, "information"));
      }
      case 't' -> {
        return Chars.starts(text, i, "_tables") || Chars.starts(text, i, "_tab_col");
      }
      case 'm' -> {
        return Chars.starts(text, i, "_master");
      }
      default -> {
        return Chars.starts(text, i, "_catalog");
      }
    }
  }

  private static int underscore(String text, int i, char next) {
    if (next == '_') {
      return Chars.letter(Chars.at(text, i + 2)) && Chars.at(text, i - 1) != '_'
          ? Signs.TEMPLATE | Signs.PROTOTYPE
          : 0;
    }
    if (next == '$') {
      return Signs.SERIAL;
    }
    char before = Chars.lower(Chars.at(text, i - 1));
    if (before == 'p' && (Chars.starts(text, i - 2, "xp_") || Chars.starts(text, i - 2, "sp_"))) {
      return Signs.SQL;
    }
    if ((before == 'l' && Chars.starts(text, i - 3, "utl_"))
        || (before == 's' && Chars.starts(text, i - 4, "dbms_"))) {
      return Signs.SQL;
    }
    return catalog(text, i, next) ? Signs.SQL : 0;
  }
}
