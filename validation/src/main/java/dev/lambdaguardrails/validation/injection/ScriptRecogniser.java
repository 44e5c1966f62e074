// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees calls and assignments that only a script makes. One pass, with bounded looks around; long
 * because its looks share the pass.
 */
final class ScriptRecogniser {
  private static final int POPUP = 1;
  private static final int EVALUATE = 2;
  private static final int WRITE = 3;
  private static final int CONSTRUCT = 4;
  private static final int LOAD = 5;
  private static final int ROOT = 6;
  private static final int PLACE = 7;

  static final Words NAMES =
      Words.of(
          "alert prompt confirm alerw",
          "eval execscript settimeout setinterval setimmediate function fromcharcode"
              + " fromcodepoint evalscript globaleval",
          "write writeln msgbox expression insertadjacenthtml createcontextualfragment"
              + " createelement",
          "constructor construct",
          "fetch import importscripts sendbeacon open getscript load assign replace get getjson"
              + " websocket eventsource worker sharedworker",
          "self window top parent frames this globalthis document location content",
          "innerhtml outerhtml textcontent srcdoc href location cookie domain onerror onload");

  private ScriptRecogniser() {}

  static void read(String text, Hits hits) {
    int bricks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '`') {
        call(text, i, hits);
      } else if (c == '[') {
        member(text, i, hits);
      } else if (c == '=') {
        assignment(text, i, hits);
      } else if (c == '.') {
        cookie(text, i, hits);
      }
      if (c == '[' || c == ']' || c == '(' || c == ')' || c == '!' || c == '+') {
        if (++bricks == 24 && varied(text, i)) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      } else if (c != ' ') {
        bricks = 0;
      }
    }
  }

  /** Whether a run of brackets and signs is an expression, not an underline. */
  private static boolean varied(String text, int end) {
    int negations = 0;
    for (int i = end - 23; i < end; i++) {
      if ((text.charAt(i) == '!' || text.charAt(i) == '+')
          && (text.charAt(i + 1) == '[' || text.charAt(i + 1) == '!')) {
        negations++;
      }
    }
    return negations > 1;
  }

  private static void call(String text, int open, Hits hits) {
    int passed = Chars.wordEnd(text, open + 1);
    char afterPassed = Chars.at(text, passed);
    if (open > 0
        && Chars.word(text.charAt(open - 1))
        && NAMES.find(text, open + 1, passed) == POPUP
        && (afterPassed == ')' || afterPassed == ',')
        && Chars.at(text, Chars.wordStart(text, open) - 1) == '.') {
      hits.add(InjectionRule.HTML_SCRIPT);
      return;
    }
    int end = nameEnd(text, open);
    int name = Chars.wordStart(text, end);
    int meaning = NAMES.find(text, name, end);
    boolean tagged = text.charAt(open) == '`';
    char before = Chars.at(text, name - 1);
    int argument = Chars.skipSpace(text, open + 1);
    char first = Chars.at(text, argument);
    switch (meaning) {
      case POPUP -> {
        boolean plural = first == 's' && Chars.at(text, argument + 1) == ')';
        if (!plural
            && (tagged
                ? end == open && closed(text, argument)
                : first != 0
                    && (first != ')' || (edge(before) && name > 0) || alone(text, open)))) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
      case EVALUATE -> {
        if ((tagged && end == open && closed(text, argument))
            || (!tagged && evaluates(text, name, end, first, argument))) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
      case WRITE -> {
        if (!tagged
            && (!Chars.starts(text, name, "createe") || element(text, argument))
            && first != ')'
            && first != 0
            && (before == '.' || before == ':' || Chars.starts(text, name, "msgbox"))) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
      case CONSTRUCT -> {
        if ((before == '.' && (first == '"' || first == '\'' || first == '`' || first == '\\'))
            || Chars.starts(text, name - 8, "reflect.")) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
      case LOAD -> {
        if (remote(text, argument) && (edge(before) || before == ' ' || owned(text, name))) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
      default -> {
        if (tagged
            && first == '$'
            && end == open
            && (Chars.starts(text, end - 5, ".call") || Chars.starts(text, end - 6, ".apply"))) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
        if (!tagged
            && end - name == 4
            && Chars.starts(text, name, "with")
            && Chars.starts(text, argument, "document")) {
          hits.add(InjectionRule.HTML_SCRIPT);
        }
      }
    }
  }

  /** Whether a method of the page or of jQuery is called by this name. */
  private static boolean owned(String text, int name) {
    if (Chars.at(text, name - 1) != '.') {
      return false;
    }
    int owner = Chars.wordStart(text, name - 1);
    int known = NAMES.find(text, owner, name - 1);
    return known == ROOT
        || known == PLACE
        || Chars.starts(text, owner, "navigator.")
        || Chars.starts(text, owner, "jquery.")
        || Chars.at(text, name - 2) == '$';
  }

  /** The end of what is called: before blanks, comments and brackets around it. */
  private static int nameEnd(String text, int open) {
    int end = open;
    for (int i = 0; i < 4; i++) {
      int last = Chars.skipSpaceBack(text, end);
      if (last > 2 && text.charAt(last) == '/' && text.charAt(last - 1) == '*') {
        int comment = last - 3;
        while (comment >= 0 && last - comment < 40 && !Chars.starts(text, comment, "/*")) {
          comment--;
        }
        if (!Chars.starts(text, comment, "/*")) {
          return end;
        }
        end = comment;
      } else if (last >= 0
          && (text.charAt(last) == ')' || (text.charAt(last) == ',' && i == 0))
          && end == open) {
        end = last;
      } else {
        return last == end - 1 ? end : last + 1;
      }
    }
    return end;
  }

  /** Whether an empty call is all there is. */
  private static boolean alone(String text, int open) {
    return text.length() - open < 4 && Chars.wordStart(text, open) == 0;
  }

  private static boolean closed(String text, int index) {
    int close = text.indexOf('`', index);
    return close >= 0 && close - index < 80;
  }

  private static boolean edge(char before) {
    return before == 0 || ";'\"`-+*,(&|^!?:{}>=\n/%~<".indexOf(before) >= 0;
  }

  private static boolean evaluates(String text, int name, int end, char first, int argument) {
    if (Chars.starts(text, name, "fromc")) {
      return Chars.starts(text, name - 7, "string.") && first != ')';
    }
    boolean quoted = first == '"' || first == '\'' || first == '`' || first == '\\';
    if (Chars.starts(text, name, "function")) {
      return quoted && end - name == 8;
    }
    if (Chars.starts(text, name, "set")) {
      char broken = Chars.at(text, name - 2);
      return quoted
          || (Chars.at(text, name - 1) == ';' && (broken == '"' || broken == '\''))
          || Chars.starts(text, argument, "alert")
          || Chars.starts(text, argument, "eval")
          || Chars.starts(text, argument, "location")
          || Chars.starts(text, argument, "document.");
    }
    char before = Chars.at(text, name - 1);
    return quoted
        || (first != ')'
            && first != 0
            && edge(before)
            && (name > 0 || text.indexOf(')', argument) > 0));
  }

  /** Whether the name of an element that runs or loads code is given. */
  private static boolean element(String text, int argument) {
    return Chars.starts(text, argument + 1, "script")
        || Chars.starts(text, argument + 1, "iframe")
        || Chars.starts(text, argument + 1, "object")
        || Chars.starts(text, argument + 1, "embed");
  }

  private static boolean remote(String text, int argument) {
    int at = argument;
    char c = Chars.at(text, at);
    if (c == '"' || c == '\'' || c == '`' || c == '/') {
      at++;
    }
    return Chars.starts(text, at, "//")
        || Chars.starts(text, at, "\\\\")
        || Chars.starts(text, at, "/\\")
        || (Chars.starts(text, at, "http") && at > argument)
        || Chars.starts(text, at, "data:")
        || Chars.starts(text, at, "javascript");
  }

  /** A property of the page by computed name. */
  private static void member(String text, int open, Hits hits) {
    int end = nameEnd(text, open);
    int name = Chars.wordStart(text, end);
    if (NAMES.find(text, name, end) != ROOT
        || (Chars.at(text, name - 1) == '.' && !Chars.starts(text, name, "frames"))) {
      return;
    }
    int key = skip(text, open + 1);
    char first = Chars.at(text, key);
    if (first != '"'
        && first != '\''
        && first != '/'
        && first != '`'
        && first != '('
        && first != '\\'
        && first != '!'
        && first != '+'
        && first != '[') {
      return;
    }
    if (Chars.starts(text, key + 1, "cookie")) {
      hits.add(InjectionRule.HTML_SCRIPT);
      return;
    }
    int limit = Math.min(text.length(), open + 160);
    for (int i = key; i < limit; i++) {
      if (text.charAt(i) == ']'
          && ((name == 0 && i == text.length() - 1)
              || Chars.at(text, i + 1) == '('
              || Chars.at(text, i + 1) == '['
              || Chars.at(text, i + 1) == '=')) {
        hits.add(InjectionRule.HTML_SCRIPT);
        return;
      }
    }
  }

  /** Where the page goes, or what it shows, is set. */
  private static void assignment(String text, int equals, Hits hits) {
    if (Chars.at(text, equals + 1) == '='
        || Chars.at(text, equals - 1) == '='
        || Chars.at(text, equals - 1) == '!') {
      return;
    }
    int end = Chars.skipSpaceBack(text, equals) + 1;
    int name = Chars.wordStart(text, end);
    if (renamed(text, name, end, equals + 1) || parameter(text, equals)) {
      hits.add(InjectionRule.HTML_SCRIPT);
    }
    if (NAMES.find(text, name, end) != PLACE && !Chars.starts(text, name, "location")) {
      return;
    }
    char before = Chars.at(text, name - 1);
    int value = Chars.skipSpace(text, equals + 1);
    char first = Chars.at(text, value);
    boolean expression =
        first == '"'
            || first == '\''
            || first == '`'
            || Chars.starts(text, value, "javascript")
            || Chars.starts(text, value, "name")
            || Chars.starts(text, value, "atob");
    if (Chars.starts(text, name, "on")) {
      int valueEnd = Chars.wordEnd(text, value);
      int called = NAMES.find(text, value, valueEnd);
      if (called == POPUP || called == EVALUATE) {
        hits.add(InjectionRule.HTML_HANDLER);
      }
    } else if (before == '.') {
      int owner = Chars.wordStart(text, name - 1);
      int root = NAMES.find(text, owner, name - 1);
      boolean page = root == ROOT || root == PLACE;
      if ((page && (expression || Chars.letter(first)))
          || (page && Chars.digit(first))
          || (!Chars.starts(text, name, "href")
              && (Chars.starts(text, name, "inner")
                  || Chars.starts(text, name, "textc")
                  || Chars.starts(text, name, "outer"))
              && expression)) {
        hits.add(InjectionRule.HTML_SCRIPT);
      }
    } else if (end - name == 8
        && Chars.starts(text, name, "location")
        && edge(before)
        && before != '&'
        && before != '?'
        && expression) {
      hits.add(InjectionRule.HTML_SCRIPT);
    }
  }

  /** The name of a dialogue, given to a film as the function that it calls. */
  private static boolean parameter(String text, int equals) {
    int stop = Chars.wordEnd(text, equals + 1);
    char after = Chars.at(text, stop);
    return NAMES.find(text, equals + 1, stop) == POPUP
        && (after == 0 || after == '&' || after == '%' || after == '(')
        && Chars.find(text, equals - 120, equals, ".swf?") >= 0;
  }

  /** A name given to a function that opens a dialogue, and called at once. */
  private static boolean renamed(String text, int name, int end, int value) {
    int stop = Chars.wordEnd(text, value);
    char sign = Chars.at(text, stop);
    int length = end - name;
    return (sign == ',' || sign == ';')
        && length > 0
        && NAMES.find(text, value, stop) == POPUP
        && text.regionMatches(name, text, stop + 1, length)
        && Chars.at(text, stop + 1 + length) == '(';
  }

  /** Behind the blanks and comments that start here. */
  private static int skip(String text, int from) {
    int i = Chars.skipSpace(text, from);
    while (Chars.starts(text, i, "/*")) {
      int close = Chars.find(text, i + 2, i + 40, "*/");
      if (close < 0) {
        return i;
      }
      i = Chars.skipSpace(text, close + 2);
    }
    return i;
  }

  /** The page's cookie or address, in an expression. */
  private static void cookie(String text, int dot, Hits hits) {
    int read = skip(text, dot + 1);
    int owner = nameEnd(text, dot);
    boolean window = owner == 6 && Chars.starts(text, 0, "window");
    if (!Chars.starts(text, read, "cookie")
        && !Chars.starts(text, read, "domain")
        && !Chars.starts(text, read, "location")
        && !(window && Chars.starts(text, read, "name"))) {
      return;
    }
    if (window && Chars.wordEnd(text, read) == text.length()) {
      hits.add(InjectionRule.HTML_SCRIPT);
      return;
    }
    if (!Chars.starts(text, owner - 8, "document")) {
      return;
    }
    if ((owner == 8 && Chars.wordEnd(text, read) == text.length())
        || Chars.at(text, owner) == '/'
        || Chars.at(text, dot + 1) == '/') {
      hits.add(InjectionRule.HTML_SCRIPT);
      return;
    }
    char before = Chars.at(text, Chars.skipSpaceBack(text, owner - 8));
    char after = Chars.at(text, Chars.skipSpace(text, Chars.wordEnd(text, read)));
    boolean joined =
        before == '('
            || before == '+'
            || before == '='
            || before == '['
            || before == ';'
            || before == '}';
    if (joined && (before != '(' || after == ')' || after == '+' || after == '.')) {
      hits.add(InjectionRule.HTML_SCRIPT);
    }
  }
}
