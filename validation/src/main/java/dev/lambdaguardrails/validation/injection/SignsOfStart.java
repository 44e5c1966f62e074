// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs in how a text begins: a statement, a condition, a command without its separator. */
final class SignsOfStart {
  private static final int CONDITION = 1;
  private static final int QUERY = 2;
  private static final int STATEMENT = 3;
  private static final int COMMAND = 4;
  private static final int BATCH = 5;

  private static final Words FIRST =
      Words.of(
          "or and xor having like union order group limit where except intersect",
          "select",
          "drop create alter truncate insert update delete exec execute declare waitfor grant revoke"
              + " replace copy load set attach shutdown begin case",
          "net reg whoami dir type del ls id cat",
          "if for");

  /** For each first letter the second letters of the words above and of those looked for below. */
  private static final int[] BEGINNINGS = new int[26];

  static {
    String pairs =
        "oranxohaliunorgrwhexinsedrcraltrupdeexwagrrecoloatshbecanewhrediidifolscatymekuhohtgaidwpgaipacdb"
            + "phpyjspyperubashnopoicxyftcuwgchtelefenslooknehonmamapskbaxarsygcmytovwfi";
    for (int i = 0; i + 1 < pairs.length(); i++) {
      BEGINNINGS[pairs.charAt(i) - 'a'] |= 1 << pairs.charAt(i + 1) - 'a';
    }
  }

  private SignsOfStart() {}

  /** Whether a plus sign stands where a form would have a space between words. */
  static boolean joined(String text) {
    for (int i = text.indexOf('+'); i >= 0; i = text.indexOf('+', i + 1)) {
      char before = Chars.at(text, i - 1);
      if (i > 0
          && (Chars.alnum(before) || "'\");&|".indexOf(before) >= 0)
          && i + 1 < text.length()) {
        return true;
      }
    }
    return false;
  }

  static int of(String text, int kinds) {
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
      return Chars.starts(text, start, "0x2e") || Chars.starts(text, start, "0x5c")
          ? Signs.PATH
          : number(text, start);
    }
    if (c == '/' || c == '\\') {
      return start == 0 && length > 1 && (text.charAt(1) == '/' || text.charAt(1) == '\\')
          ? Signs.URL
          : 0;
    }
    if (c == '.') {
      return length > 1 && Chars.letter(text.charAt(1)) ? Signs.PATH : 0;
    }
    if (!Chars.letter(c)) {
      return start == 0 && (c == '\'' || c == '"') && Chars.space(Chars.at(text, 1))
          ? Signs.SHELL
          : 0;
    }
    if (!begins(c, Chars.at(text, start + 1))) {
      return 0;
    }
    int end = start + 1;
    while (end < length && end - start < 12 && Chars.word(text.charAt(end))) {
      end++;
    }
    if (Chars.starts(text, start, "java.") || Chars.starts(text, start, "javax.")) {
      return Signs.SERIAL | Signs.TEMPLATE;
    }
    int kind = FIRST.find(text, start, end);
    return kind == 0 ? other(text, start, end) : word(text, kind, end);
  }

  /** Whether any word of interest begins with these two letters. */
  private static boolean begins(char first, char second) {
    char next = Chars.lower(second);
    return next >= 'a'
            && next <= 'z'
            && (BEGINNINGS[Chars.lower(first) - 'a'] >>> next - 'a' & 1) != 0
        || next == 'o'
        || first == 'r' && second == 'O'
        || first == 'K'
        || first == 'C';
  }

  /** A host without a scheme, a pickle, a well-known file. */
  private static int other(String text, int start, int end) {
    char after = Chars.at(text, end);
    char c = text.charAt(start);
    if (c == 'l' && Chars.starts(text, start, "localh")
        || c == 'm' && Chars.starts(text, start, "metadata")
        || c == 'k' && Chars.starts(text, start, "kubernetes.")
        || c == 'h' && Chars.starts(text, start, "host.")
        || c == 'g' && Chars.starts(text, start, "gateway.d")) {
      return Signs.URL;
    }
    if (c == 'i' && Chars.starts(text, start, "id_")
        || c == 'w' && Chars.starts(text, start, "wp-con")) {
      return Signs.PATH;
    }
    if (c == 'g' && text.startsWith("gASV")
        || c == 'r' && text.startsWith("rO0AB")
        || c == 'K' && text.startsWith("KztAAU")
        || c == 'C' && text.startsWith("Cs7QAF")
        || (c | 32) == 'a' && Chars.starts(text, start, "aced0005")) {
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
        return value
                || text.indexOf('=') > 0
                || text.indexOf('(') > 0
                || Chars.starts(text, next, "by")
                || Chars.starts(text, next, "true")
                || Chars.starts(text, next, "all")
                || Chars.starts(text, next, "not ")
                || text.indexOf('>') > 0
                || text.indexOf('<') > 0
            ? Signs.SQL
            : 0;
      }
      case QUERY -> {
        return value
                || text.indexOf('(') > 0
                || text.indexOf('=') > 0
                || text.indexOf('*') > 0
                || text.indexOf('_') > 0
                || text.indexOf('@') > 0
                || text.indexOf('.') > 0 && text.indexOf('.') < text.length() - 1
                || Chars.find(text, next, next + 120, "from sys") > 0
            ? Signs.SQL
            : 0;
      }
      case STATEMENT -> {
        return value
                || SqlWords.ALL.find(text, next, Chars.wordEnd(text, next)) > 0
                || text.indexOf('=') > 0
                || text.indexOf(';') > 0
            ? Signs.SQL
            : 0;
      }
      case COMMAND -> {
        return Signs.SHELL;
      }
      default -> {
        return text.indexOf('%') > 0
                || text.indexOf('=') > 0
                || Chars.starts(text, next, "exist ")
                || Chars.starts(text, next, "not exist ")
                || Chars.starts(text, next, "/i")
                || Chars.starts(text, next, "defined ")
                || c == '('
            ? Signs.SHELL
            : 0;
      }
    }
  }

  /** A number and what goes on behind it. */
  private static int number(String text, int start) {
    int i = start + 1;
    while (i < text.length()
        && i - start < 24
        && (Chars.digit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    int next = Chars.skipSpace(text, i);
    while (Chars.at(text, next) == ')') {
      next = Chars.skipSpace(text, next + 1);
    }
    char c = Chars.at(text, next);
    if (Chars.letter(c)) {
      int end = Chars.wordEnd(text, next);
      return FIRST.find(text, next, end) == CONDITION
              || FIRST.find(text, next, end) == STATEMENT
              || Chars.starts(text, next, "or") && Chars.digit(Chars.at(text, next + 2))
          ? Signs.SQL
          : 0;
    }
    return c == '/' && Chars.at(text, next + 1) == '*' || c == '=' || c == '|' ? Signs.SQL : 0;
  }
}
