// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** URLs of schemes that run code, with the white space and controls that browsers overlook. */
final class ScriptUrl {
  private static final String[] SCHEMES = {
    "javascript:", "vbscript:", "livescript:", "mocha:", "data:", "mhtml:", "vbs:"
  };
  private static final Words DATA =
      Words.of(
          "text/html text/xml application/xhtml application/xml image/svg text/javascript"
              + " application/javascript application/x-javascript text/x-scriptlet");

  private ScriptUrl() {}

  /** Whether the value between the indices is such a URL. */
  static boolean starts(String text, int from, int to) {
    int i = from;
    while (i < to
        && (text.charAt(i) <= ' '
            || text.charAt(i) == '"'
            || text.charAt(i) == '\''
            || text.charAt(i) == '`')) {
      i++;
    }
    for (String scheme : SCHEMES) {
      int end = match(text, i, to, scheme);
      if (end >= 0) {
        return scheme.charAt(0) != 'd' || document(text, end);
      }
    }
    return false;
  }

  /** Where the scheme that starts here ends, with blanks in it overlooked, or -1. */
  private static int match(String text, int from, int to, String scheme) {
    int i = from;
    int matched = 0;
    while (matched < scheme.length()) {
      if (i >= to || i - from > 64) {
        return -1;
      }
      char c = text.charAt(i++);
      if (Chars.lower(c) == scheme.charAt(matched)) {
        matched++;
      } else if ((c > ' ' && c != '\\') || matched == 0) {
        return -1;
      }
    }
    return i;
  }

  private static boolean document(String text, int index) {
    int start = Chars.skipSpace(text, index);
    int end = start;
    while (end < text.length()
        && end - start < 32
        && (Chars.word(text.charAt(end)) || text.charAt(end) == '/' || text.charAt(end) == '-')) {
      end++;
    }
    if (end == start) {
      char c = Chars.at(text, start);
      return c == ',' || c == ';';
    }
    return DATA.find(text, start, end) > 0;
  }

  /** Such URLs wherever they stand, where what follows is code and not a sentence. */
  static void read(String text, Hits hits) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int t = Chars.skipSpaceBack(text, colon);
      char last = Chars.lower(Chars.at(text, t));
      if (last == 't' || last == 's') {
        if (before(text, colon, "javascript")
            || before(text, colon, "vbscript")
            || before(text, colon, "livescript")
            || before(text, colon, "vbs")) {
          if (code(text, colon + 1)) {
            hits.add(InjectionRule.HTML_SCRIPT_URL);
          }
        }
      } else if (last == 'a'
          && before(text, colon, "data")
          && document(text, colon + 1)
          && DATA.find(text, Chars.skipSpace(text, colon + 1), mediaEnd(text, colon + 1)) > 0) {
        hits.add(InjectionRule.HTML_SCRIPT_URL);
      }
    }
  }

  private static int mediaEnd(String text, int index) {
    int end = Chars.skipSpace(text, index);
    while (end < text.length()
        && end - index < 32
        && (Chars.word(text.charAt(end)) || text.charAt(end) == '/' || text.charAt(end) == '-')) {
      end++;
    }
    return end;
  }

  /** Whether this word stands before the index, with blanks in it overlooked. */
  private static boolean before(String text, int index, String word) {
    int matched = word.length() - 1;
    for (int i = index - 1; i >= 0 && index - i < 48; i--) {
      char c = text.charAt(i);
      if (Chars.lower(c) == word.charAt(matched)) {
        if (--matched < 0) {
          return i == 0 || !Chars.alnum(text.charAt(i - 1));
        }
      } else if ((c > ' ' && c != '\\' && c != '+' && c != '"' && c != '\'' && c != '`')
          || (c == ' ' && matched == word.length() - 1)) {
        return false;
      }
    }
    return false;
  }

  private static boolean code(String text, int from) {
    int start = Chars.skipSpace(text, from);
    boolean spaced = start > from;
    if (!spaced
        && (Chars.starts(text, start, "document.") || Chars.starts(text, start, "window."))) {
      return true;
    }
    int to = Math.min(text.length(), start + 120);
    boolean words = false;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      if (c == '('
          || c == '`'
          || c == '='
          || c == '%'
          || c == '['
          || (c == '/' && Chars.at(text, i + 1) == '/')
          || (c == '/' && Chars.at(text, i + 1) == '*')) {
        return !words || !spaced;
      }
      if (c == ' '
          && i > start
          && Chars.letter(text.charAt(i - 1))
          && Chars.letter(Chars.at(text, i + 1))) {
        words = true;
      }
      if (c == '"' || c == '>' || c == ')') {
        break;
      }
    }
    return false;
  }
}
