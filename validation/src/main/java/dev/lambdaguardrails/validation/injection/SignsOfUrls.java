// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Signs at a colon: schemes, drives, axes, serialised objects. */
final class SignsOfUrls {
  private SignsOfUrls() {}

  static int of(String text, int i, char next) {
    char before = Chars.at(text, i - 1);
    if (!Chars.digit(next) && !ends(before) && "/\\:[".indexOf(next) < 0) {
      return 0;
    }
    int signs = script(text, i);
    if (next == '/' || next == '\\') {
      if (Chars.at(text, i + 2) == '/' || Chars.at(text, i + 2) == '\\') {
        signs |= url(text, i, before);
      } else if (i < 10) {
        signs |= Signs.URL;
      }
      boolean drive = Chars.letter(before) && !Chars.alnum(Chars.at(text, i - 2));
      return drive ? signs | Signs.PATH | Signs.SHELL : signs;
    }
    if (next == ':') {
      if (before == '\'' || before == ')') {
        return SqlWords.type(text, i + 2) ? signs | Signs.SQL : signs;
      }
      return Chars.letter(before)
              && (Chars.letter(Chars.at(text, i + 2))
                  || Chars.at(text, i + 2) == '*'
                  || Chars.at(text, i + 2) == '@')
          ? signs | Signs.XPATH
          : signs;
    }
    if (Chars.digit(next)
        && (before == 'O' || before == 'C' || before == 'a')
        && !Chars.word(Chars.at(text, i - 2))) {
      signs |= Signs.SERIAL;
    }
    if (Chars.digit(next)
        && (Chars.letter(before) || before == ']')
        && i < 48
        && SignsOfStart.host(text, i)) {
      signs |= Signs.URL;
    }
    boolean opaque =
        i < 6
            && Chars.letter(before)
            && (Chars.digit(next) || next == '[')
            && Chars.starts(text, 0, "http");
    boolean archive = (before == 'r' || before == 'R') && Chars.starts(text, i - 3, "jar");
    return opaque || archive || Chars.starts(text, i - 4, "file") ? signs | Signs.URL : signs;
  }

  /** Whether a scheme that matters may end with this character, or with a blank behind it. */
  private static boolean ends(char c) {
    switch (c | 32) {
      case 't', 'a', 's', 'r', 'e' -> {
        return true;
      }
      default -> {
        return c <= ' ';
      }
    }
  }

  /** The end of javascript:, vbscript: or data:, however it is spaced. */
  private static int script(String text, int i) {
    int last = i - 1;
    while (last >= 0 && i - last < 8 && text.charAt(last) <= ' ') {
      last--;
    }
    char c = Chars.lower(Chars.at(text, last));
    if (c == 't') {
      int p = last - 1;
      while (p >= 0
          && last - p < 8
          && (text.charAt(p) <= ' '
              || text.charAt(p) == '\\'
              || text.charAt(p) == '+'
              || text.charAt(p) == '"'
              || text.charAt(p) == '\'')) {
        p--;
      }
      return Chars.lower(Chars.at(text, p)) == 'p' ? Signs.HTML : 0;
    }
    return (c == 'a'
                && (Chars.starts(text, last - 3, "data") || Chars.starts(text, last - 4, "mocha")))
            || (c == 's' && Chars.starts(text, last - 2, "vbs"))
        ? Signs.HTML
        : 0;
  }

  private static int url(String text, int colon, char before) {
    boolean web =
        (before == 'p' || before == 's' || before == 'P' || before == 'S')
            && (Chars.starts(text, colon - 4, "http")
                || Chars.starts(text, colon - 5, "https")
                || Chars.starts(text, colon - 2, "ws"));
    if (!web) {
      return Signs.URL | Signs.PATH;
    }
    int from = colon + 3;
    char first = Chars.at(text, from);
    if (Chars.digit(first) || first == '[' || first == ':' || first == '/' || first == '\\') {
      return Signs.URL;
    }
    int end = from;
    int host = -1;
    while (end < text.length() && end - from < 128) {
      char c = text.charAt(end);
      if (!Chars.alnum(c) && c != '.' && c != '-' && c != '_') {
        if (c == '@' || c == '\\') {
          return Signs.URL;
        }
        if (c != ':') {
          break;
        }
        host = host < 0 ? end : host;
      }
      end++;
    }
    host = host < 0 ? end : host;
    char stop = Chars.at(text, end);
    if ((text.charAt(text.length() - 1) == '?' && stop == '/') || UrlRecogniser.proxied(text)) {
      return Signs.URL;
    }
    return HostAddress.name(text, from, host) != HostAddress.OUTSIDE
            || (host > from + 1 && (stop == '/' || stop == 0) && !dotted(text, from, host))
            || HostAddress.callback(text, from, host)
            || (stop == '?' && Chars.at(text, end + 1) == '@')
            || stop == '+'
            || stop == '&'
            || stop == '$'
            || stop == '#'
            || (stop == ' ' && Chars.find(text, end, end + 3, "@") > 0)
            || (stop == ' ' && Chars.at(text, end + 1) == '&')
        ? Signs.URL
        : 0;
  }

  private static boolean dotted(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }
}
