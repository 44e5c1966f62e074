// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** An e-mail address around an {@code @}: a name, and a domain that ends in letters. */
final class EmailAddresses {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 253;

  /** Last labels that are names of files more often: {@code icon@2x.png}. */
  private static final String[] FILES = {
    "png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "mjs", "json", "html", "jar", "xml"
  };

  private EmailAddresses() {}

  static void read(Reading in, int at) {
    char[] text = in.text;
    int begin = at;
    while (begin > 0 && at - begin <= LONGEST_NAME && isOfName(text[begin - 1])) {
      begin--;
    }
    while (begin < at && !Chars.isWord(text[begin]) && text[begin] < 0x80 && text[begin] != '_') {
      begin++;
    }
    int end = begin == at ? at : domainEnd(in, at + 1);
    if (end < 0 || begin == at || isOfUrl(text, begin) || isGit(in, begin, at, end)) {
      return;
    }
    in.found(begin, end, Kind.EMAIL);
  }

  private static boolean isOfName(char unit) {
    return Chars.isWord(unit)
        || unit == '.'
        || unit == '_'
        || unit == '+'
        || unit == '-'
        || unit == '\''
        || unit == '#'
        || unit == '!'
        || unit == '~'
        || isLetterBeyondAscii(unit);
  }

  private static boolean isLetterBeyondAscii(char unit) {
    return unit >= 0xC0 && Character.isLetter(unit);
  }

  /** Where the domain ends; -1 if it is none. */
  private static int domainEnd(Reading in, int from) {
    char[] text = in.text;
    int dot = -1;
    int at = from;
    int label = from;
    int end = -1;
    while (at < in.length && at - from <= LONGEST_DOMAIN) {
      char unit = text[at];
      if (Chars.isWord(unit) || unit == '-' || isLetterBeyondAscii(unit)) {
        at++;
        continue;
      }
      if (unit != '.' || at == label) {
        break;
      }
      dot = at;
      at++;
      label = at;
    }
    if (label == at && dot > from) {
      at = dot;
      label = at;
      while (label > from && text[label - 1] != '.') {
        label--;
      }
    }
    if (label > from && isTopLevel(text, label, at) && !isFile(text, label, at)) {
      end = at;
    }
    return end;
  }

  private static boolean isTopLevel(char[] text, int from, int to) {
    if (Chars.standsIgnoringCase("xn--", text, from, to)) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (!Chars.isLetter(text[at]) && !isLetterBeyondAscii(text[at])) {
        return false;
      }
    }
    return to - from >= 2;
  }

  private static boolean isFile(char[] text, int from, int to) {
    for (String file : FILES) {
      if (file.length() == to - from && Chars.standsIgnoringCase(file, text, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfUrl(char[] text, int begin) {
    return begin >= 3 && text[begin - 1] == '/' && text[begin - 2] == '/';
  }

  /** Whether it is where a repository is: {@code git@github.com:acme/shop.git}. */
  private static boolean isGit(Reading in, int begin, int at, int end) {
    return at - begin == 3
        && Chars.stands("git", in.text, begin, at)
        && end < in.length
        && in.text[end] == ':';
  }
}
