// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees axes, node tests and functions of XPath where they mean nothing else. One pass. */
final class XPathRecogniser {
  private static final Words AXES =
      Words.of(
          "ancestor ancestor-or-self attribute child descendant descendant-or-self following"
              + " following-sibling namespace parent preceding preceding-sibling self");

  private static final Words FUNCTIONS =
      Words.of(
          "count name local-name namespace-uri string-length contains starts-with substring-before"
              + " substring-after substring normalize-space boolean not exists string translate sum"
              + " string-to-codepoints matches lower-case upper-case concat number doc-available"
              + " doc collection unparsed-text system-property ends-with data",
          "node text comment processing-instruction position last true false id");

  private XPathRecogniser() {}

  static void read(String text, Hits hits) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' && Chars.at(text, i + 1) == ':' && axis(text, i))
          || (c == '(' && call(text, i))
          || (c == '|' && union(text, i))
          || (c == ']' && step(text, i))
          || (c == '/' && rooted(text, i))
          || (c == '@' && text.length() < 4 && text.endsWith("@*"))) {
        hits.add(InjectionRule.XPATH_EXPRESSION);
        return;
      }
    }
  }

  private static int nameStart(String text, int end) {
    int i = end;
    while (i > 0 && end - i < 40 && (Chars.word(text.charAt(i - 1)) || text.charAt(i - 1) == '-')) {
      i--;
    }
    return i;
  }

  private static boolean axis(String text, int colons) {
    int start = nameStart(text, colons);
    char before = Chars.at(text, start - 1);
    char after = Chars.at(text, colons + 2);
    return AXES.find(text, start, colons) > 0
        && (Chars.letter(after) || after == '*' || after == '@')
        && (before == '/'
            || before == '['
            || before == '('
            || before == 0
            || before == '\''
            || before == '|'
            || (Chars.space(before) && before(text, start) != 0))
        && !(Chars.starts(text, start, "self") && before != '/');
  }

  private static char before(String text, int start) {
    char last = Chars.at(text, Chars.skipSpaceBack(text, start));
    return last == '|' || last == '\'' || last == '"' || last == '[' || last == '=' ? last : 0;
  }

  private static boolean call(String text, int open) {
    int end = Chars.skipSpaceBack(text, open) + 1;
    int start = nameStart(text, end);
    int kind = FUNCTIONS.find(text, start, end);
    if (kind == 0) {
      return false;
    }
    int argument = Chars.skipSpace(text, open + 1);
    if (kind == 1) {
      char c = Chars.at(text, argument);
      char next = Chars.at(text, argument + 1);
      boolean path =
          (c == '/'
                  && (next == '/'
                      || next == '*'
                      || next == '@'
                      || (Chars.letter(next)
                          && Chars.find(text, argument, argument + 30, "::") > 0)))
              || (c == '.' && (next == ')' || next == '/' || next == ','))
              || (c == '*' && (next == ')' || next == '['))
              || (c == '@' && next == '*')
              || (FUNCTIONS.find(text, argument, nameEnd(text, argument)) > 0
                  && Chars.at(text, nameEnd(text, argument)) == '('
                  && nestedPath(text, nameEnd(text, argument) + 1));
      boolean slashed =
          c == '/' && Chars.letter(next) && Chars.find(text, argument, argument + 60, "[") > 0;
      return path
          || slashed
          || (Chars.starts(text, start, "string-length") && c != 0 && c != ')')
          || Chars.starts(text, start, "doc-available")
          || (Chars.starts(text, start, "doc(")
              && (Chars.starts(text, argument + 1, "http")
                  || Chars.starts(text, argument + 1, "file")
                  || Chars.starts(text, argument, "concat(")))
          || Chars.starts(text, argument, "parent::")
          || Chars.starts(text, argument, "child::")
          || (c == '/' && Chars.letter(next) && Chars.starts(text, start, "count"));
    }
    char before = Chars.at(text, start - 1);
    boolean empty = Chars.at(text, argument) == ')';
    if (!empty) {
      return false;
    }
    boolean node =
        Chars.starts(text, start, "node")
            || Chars.starts(text, start, "text")
            || Chars.starts(text, start, "comment")
            || Chars.starts(text, start, "processing");
    if (node) {
      return before == '/' || before == ':' || before == '[' || (before == '@' && start == 1);
    }
    char after = Chars.at(text, Chars.skipSpace(text, argument + 1));
    boolean compared = after == '=' || after == '<' || after == '>' || after == ']';
    boolean position = Chars.starts(text, start, "position") || Chars.starts(text, start, "last");
    return (position && (compared || before == '[' || before == '='))
        || (!position && joined(text, start) && !Chars.starts(text, start, "id"));
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length()
        && i - from < 40
        && (Chars.word(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    return i;
  }

  private static boolean nestedPath(String text, int from) {
    char c = Chars.at(text, from);
    return c == '/' || (c == '.' && Chars.at(text, from + 1) == ')') || c == '*' || c == '@';
  }

  /**
   * A path from the root, behind the condition of a breakout; or nothing but such a path's signs.
   */
  private static boolean rooted(String text, int slash) {
    char next = Chars.at(text, slash + 1);
    if (slash == 0 && next == '/' && predicate(text)) {
      return true;
    }
    if (slash == 0 && text.length() < 4) {
      return next == '/' && text.length() == 3 && text.charAt(2) == '*';
    }
    return (next == '/' || next == '*') && joined(text, slash);
  }

  /** Whether a text that begins with a path compares an attribute or an element with a value. */
  static boolean predicate(String text) {
    int open = text.indexOf('[');
    if (open < 0 || open > 80 || text.lastIndexOf(' ', open) >= 0) {
      return false;
    }
    int name = Chars.at(text, open + 1) == '@' ? open + 2 : open + 1;
    int end = nameEnd(text, name);
    end = Chars.starts(text, end, "()") ? end + 2 : end;
    end = Chars.starts(text, end, "/text()") ? end + 7 : end;
    int equals = Chars.skipSpace(text, end);
    char value = Chars.at(text, Chars.skipSpace(text, equals + 1));
    return end > name
        && Chars.letter(text.charAt(name))
        && Chars.at(text, equals) == '='
        && (value == '\'' || value == '"' || (Chars.digit(value) && name > open + 1));
  }

  /** Whether a condition of a breakout comes before. */
  private static boolean joined(String text, int start) {
    int last = Chars.skipSpaceBack(text, start) + 1;
    int word = Chars.wordStart(text, last);
    boolean logic =
        (Chars.starts(text, word, "or") && last - word == 2)
            || (Chars.starts(text, word, "and") && last - word == 3);
    char quote = Chars.at(text, Chars.skipSpaceBack(text, word));
    return logic && (quote == '\'' || quote == '"' || quote == ')' || quote == ']');
  }

  private static boolean union(String text, int bar) {
    int i = Chars.skipSpace(text, bar + 1);
    char next = Chars.at(text, i + 2);
    return Chars.at(text, i) == '/'
        && ((Chars.at(text, i + 1) == '/' && (Chars.letter(next) || next == '*' || next == '@'))
            || Chars.at(text, i + 1) == '*')
        && (Chars.at(text, Chars.skipSpaceBack(text, bar)) == ']'
            || Chars.at(text, Chars.skipSpaceBack(text, bar)) == '\''
            || Chars.at(text, Chars.skipSpaceBack(text, bar)) == '"'
            || Chars.at(text, Chars.skipSpaceBack(text, bar)) == ')'
            || Chars.at(text, i + 1) == '*');
  }

  /** A predicate that a quote has closed, and a path or another predicate behind it. */
  private static boolean step(String text, int bracket) {
    int quote = Chars.skipSpaceBack(text, bracket);
    char before = Chars.at(text, quote);
    while (before == ')') {
      quote = Chars.skipSpaceBack(text, quote);
      before = Chars.at(text, quote);
    }
    if (before != '\'' && before != '"') {
      return false;
    }
    int i = Chars.skipSpace(text, bracket + 1);
    char c = Chars.at(text, i);
    return (c == '/'
            && (Chars.at(text, i + 1) == '/'
                || Chars.at(text, i + 1) == '*'
                || Chars.starts(text, i, "/parent")
                || Chars.starts(text, i, "/child")
                || Chars.starts(text, i, "/text()")
                || Chars.starts(text, i, "/@")
                || Chars.starts(text, i, "/..")))
        || (c == '|'
            && (Chars.at(text, Chars.skipSpace(text, i + 1)) == '/'
                || Chars.at(text, Chars.skipSpace(text, i + 1)) == '*'));
  }
}
