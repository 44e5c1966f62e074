// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees paths that climb, and files of a system. A relative link of one or two steps in prose is
 * none; the same as a whole value is. One pass.
 */
final class PathRecogniser {
  private static final int MANY = 3;

  private PathRecogniser() {}

  static void read(String text, Hits hits) {
    climb(text, hits);
    SystemFiles.read(text, hits);
  }

  private static void climb(String text, Hits hits) {
    boolean whole = text.indexOf(' ') < 0 || text.length() < 3;
    int run = 0;
    int lastEnd = -1;
    int i = text.indexOf("..");
    while (i >= 0) {
      int dots = i;
      while (dots < text.length() && text.charAt(dots) == '.') {
        dots++;
      }
      int separator = separator(text, dots);
      boolean start = startsSegment(text, i);
      if (separator > 0) {
        run = i == lastEnd ? run + 1 : 1;
        lastEnd = separator;
        boolean back = text.charAt(separator - 1) == '\\';
        boolean odd =
            (separator - dots > 1 && text.charAt(dots) != text.charAt(separator - 1))
                || (dots - i > 2 && doubled(text, dots, i));
        boolean link =
            Chars.at(text, i - 1) == '('
                || Chars.at(text, i - 1) == '"'
                || Chars.at(text, i - 1) == '`'
                || Chars.at(text, i - 1) == '<';
        if (run >= MANY
            || (odd && (whole || run > 1))
            || (whole && start && (back || !link) && segments(text, dots - i))
            || (!start && whole && back && Chars.at(text, i - 1) == '\\')) {
          hits.add(InjectionRule.PATH_CLIMB);
          return;
        }
      } else if (dots == text.length()
          && dots - i == 2
          && whole
          && i > 0
          && slash(text.charAt(i - 1))) {
        hits.add(InjectionRule.PATH_CLIMB);
        return;
      }
      i = text.indexOf("..", dots);
    }
    int far = Math.min(text.length(), 400);
    if ((text.indexOf('0') >= 0 && (Chars.find(text, 0, far, "0x2e0x2e") >= 0 || hexDots(text)))
        || text.indexOf("/./././.") >= 0
        || text.indexOf("\\.\\.\\.\\.") >= 0) {
      hits.add(InjectionRule.PATH_CLIMB);
    }
  }

  /** Two dots, no more, unless dots and slashes are doubled to survive being taken out. */
  private static boolean segments(String text, int dots) {
    return dots == 2
        || text.indexOf("//") >= 0
        || text.indexOf("\\\\") >= 0
        || text.indexOf("./") != text.lastIndexOf("./")
        || text.indexOf(".\\") != text.lastIndexOf(".\\");
  }

  private static boolean doubled(String text, int dots, int start) {
    return dots - start == 4
        && (Chars.at(text, dots + 1) == '/' || Chars.at(text, dots + 1) == '\\');
  }

  private static boolean hexDots(String text) {
    int at = Chars.find(text, 0, Math.min(text.length(), 400), "0x2e");
    return at >= 0
        && (Chars.starts(text, at + 4, "0x2f")
            || Chars.starts(text, at + 4, "0x5c")
            || Chars.starts(text, at + 4, "./")
            || Chars.starts(text, at + 4, ".\\")
            || Chars.starts(text, at - 4, "0x5c")
            || Chars.starts(text, at - 4, "0x2f")
            || Chars.starts(text, at + 4, "/")
            || Chars.starts(text, at + 4, "\\"));
  }

  static boolean slash(char c) {
    return c == '/' || c == '\\';
  }

  /** Behind the separator that follows, which may be disguised; -1 if there is none. */
  private static int separator(String text, int at) {
    char c = Chars.at(text, at);
    if (slash(c)) {
      int i = at;
      while (i < text.length() && i - at < 8 && slash(text.charAt(i))) {
        i++;
      }
      return i;
    }
    if ((c == ';' && slash(Chars.at(text, at + 1)))
        || (c == '%' && slash(Chars.at(text, at + 3)))
        || (c == '?' && slash(Chars.at(text, at + 1)))) {
      return c == '%' ? at + 4 : at + 2;
    }
    if (c > 0 && c < ' ' && slash(Chars.at(text, at + 1))) {
      return at + 2;
    }
    boolean bare = Chars.starts(text, at, "2f") || Chars.starts(text, at, "5c");
    if (bare && Chars.at(text, at + 2) == '.' && Chars.at(text, at + 3) == '.') {
      return at + 2;
    }
    if (Chars.starts(text, at, "0x2f") || Chars.starts(text, at, "0x5c")) {
      return at + 4;
    }
    return -1;
  }

  private static boolean startsSegment(String text, int i) {
    if (i == 0) {
      return true;
    }
    char c = text.charAt(i - 1);
    return slash(c) || c == '=' || c == '\'' || c == '"' || c == ':' || c == '&' || c == '('
        || c == '?' || c == '@' || c == ';' || c < ' ' || c == ',' || c == '>' || c == '|'
        || c == '%' || c == '#' || c == '*';
  }
}
