// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Sees URLs that lead inside, hide where they lead, or are none of the web's. One pass, and long
 * because its looks at scheme, authority and host share where they stand.
 */
final class UrlRecogniser {
  private static final int WEB = 1;
  private static final int DANGEROUS = 2;
  private static final int OTHER = 4;

  private static final Words SCHEMES =
      Words.of(
          "http https ws wss url",
          "gopher dict netdoc jar phar expect tftp ldap ldaps rmi dns iiop corba nis ogg zlib glob"
              + " ssh2 local_file res ms-its mhtml jdbc compress.zlib compress.bzip2 classpath vfs"
              + " redis memcache unix",
          "ftp ssh afp rtmp rtsp rtmps svn git tn3270 cvs feed",
          "sftp ftps smb telnet imap imaps pop pop3 pop3s smtp smtps acap finger nntp");

  /** What a name ends with that is one of a file. */
  private static final Words PROGRAMS = Words.of("js css png jpg html htm json xml txt pdf svg md");

  /** The last label of a name that is put where a user's is expected. */
  private static final Words TOP =
      Words.of("com org net io co gov edu uk de ru cn fr jp br info dev app example test");

  private UrlRecogniser() {}

  static void read(String text, Hits hits) {
    boolean word = text.indexOf(' ') < 0;
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int start = schemeStart(text, colon);
      if (start < colon) {
        url(text, start, colon, hits, word || start < 2);
      }
    }
    boolean relative =
        Chars.starts(text, 0, "//")
            || Chars.starts(text, 0, "\\\\")
            || Chars.starts(text, 0, "/\\");
    if (relative) {
      host(text, 2, hits, true);
      if (word && away(text)) {
        hits.add(InjectionRule.URL_DISGUISE);
      }
    } else if (word && proxied(text)) {
      hits.add(InjectionRule.URL_DISGUISE);
    } else if (text.length() < 120 && word) {
      bareHost(text, hits);
    }
  }

  /** Whether a path from the root goes on with the URL of another server. */
  static boolean proxied(String text) {
    if (text.charAt(0) != '/') {
      return false;
    }
    int at = Chars.find(text, 1, 120, "/http");
    return at > 0
        && text.lastIndexOf('?', at) < 0
        && (Chars.starts(text, at + 5, "://") || Chars.starts(text, at + 5, "s://"));
  }

  /** Whether a browser goes to another site by what another reader takes for a path. */
  private static boolean away(String text) {
    int host = 0;
    while (PathRecogniser.slash(Chars.at(text, host))) {
      host++;
    }
    boolean share = text.charAt(0) == '\\';
    boolean odd = share || host > 2 || Chars.at(text, 1) == '\\';
    return odd && host < 8 && dotted(text, host);
  }

  /** Whether a name of several labels stands here, the last one of letters. */
  private static boolean dotted(String text, int host) {
    int end = host;
    int dot = -1;
    while (end < text.length()
        && (Chars.alnum(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
      dot = text.charAt(end) == '.' ? end : dot;
      end++;
    }
    char after = Chars.at(text, end);
    return dot > host
        && end - dot > 2
        && Chars.letter(text.charAt(end - 1))
        && PROGRAMS.find(text, dot + 1, end) == 0
        && (after == 0
            || PathRecogniser.slash(after)
            || after == '?'
            || after == ':'
            || after == '%');
  }

  private static int schemeStart(String text, int colon) {
    int i = colon;
    while (i > 0 && colon - i < 20) {
      char c = text.charAt(i - 1);
      if (!Chars.word(c) && c != '.' && c != '-' && c != '+') {
        break;
      }
      i--;
    }
    return i;
  }

  private static void url(String text, int start, int colon, Hits hits, boolean whole) {
    boolean slashes = Chars.at(text, colon + 1) == '/' && Chars.at(text, colon + 2) == '/';
    int kind = SCHEMES.find(text, start, colon);
    if (Chars.starts(text, start, "file") && colon - start == 4) {
      int path = colon + 1;
      while (PathRecogniser.slash(Chars.at(text, path))) {
        path++;
      }
      if (path > colon + 1
          && Chars.at(text, path) > ' '
          && (whole || Chars.starts(text, path, "etc"))) {
        hits.add(InjectionRule.URL_SCHEME);
      }
      return;
    }
    if (kind == DANGEROUS
        && (slashes || nested(text, start, colon))
        && Chars.at(text, colon + 3) > ' '
        && (whole || !known(text, start))) {
      hits.add(InjectionRule.URL_SCHEME);
      return;
    }
    if (kind == OTHER && whole && slashes && Chars.at(text, colon + 3) > ' ') {
      hits.add(InjectionRule.URL_SCHEME);
    }
    if (kind == 0 && !slashes) {
      return;
    }
    int host = colon + 1;
    while (PathRecogniser.slash(Chars.at(text, host)) && host - colon < 8) {
      host++;
    }
    if (kind == 0 && !whole) {
      return;
    }
    if (!slashes && !(kind == WEB && whole && start == 0)) {
      return;
    }
    host(text, host, hits, whole);
    if (whole && start < 2 && (odd(text, colon, host, slashes) || included(text, start, host))) {
      hits.add(InjectionRule.URL_DISGUISE);
    }
  }

  /** Whether a web address leaves its slashes out, or names two hosts that readers choose among. */
  private static boolean odd(String text, int colon, int host, boolean slashes) {
    if (!slashes) {
      return host == colon + 1 && dotted(text, host);
    }
    int at = -1;
    int dot = -1;
    int backslashes = 0;
    boolean named = false;
    for (int i = host; i < text.length() && i - host < 256; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        if (at >= 0 || named || (i > host && "#?&\\".indexOf(text.charAt(i - 1)) >= 0)) {
          return true;
        }
        at = i;
      } else if (c == '\\') {
        if (++backslashes > 2 && Chars.letter(text.charAt(host))) {
          return true;
        }
      } else if (c == '/' || c == ' ') {
        return false;
      } else if (c == '.') {
        dot = i;
      } else if (c == '?' && Chars.at(text, i + 1) != '@') {
        return false;
      }
      if (dot >= host && at < 0 && !Chars.alnum(Chars.at(text, i + 1))) {
        named = TOP.find(text, dot + 1, i + 1) > 0;
      }
    }
    return false;
  }

  /** A script to be included, whose query swallows what would follow. */
  private static boolean included(String text, int start, int host) {
    int last = text.length() - 1;
    int dot = text.lastIndexOf('.');
    return (Chars.starts(text, start, "http") || Chars.starts(text, start, "ftp"))
        && text.charAt(last) == '?'
        && dot > text.indexOf('/', host)
        && text.indexOf('/', host) > 0
        && (Chars.starts(text, dot, ".txt?")
            || Chars.starts(text, dot, ".php?")
            || Chars.starts(text, dot, ".inc?")
            || Chars.starts(text, dot, ".gif?")
            || Chars.starts(text, dot, ".jpg?"));
  }

  private static boolean nested(String text, int start, int colon) {
    return Chars.starts(text, start, "jar")
        && (Chars.starts(text, colon + 1, "http")
            || Chars.starts(text, colon + 1, "file")
            || Chars.starts(text, colon + 1, "ftp"));
  }

  /** Schemes that sentences about computers name. */
  private static boolean known(String text, int start) {
    return Chars.starts(text, start, "ldap")
        || Chars.starts(text, start, "redis")
        || Chars.starts(text, start, "jdbc");
  }

  /** Judges the authority that starts here. */
  private static void host(String text, int from, Hits hits, boolean whole) {
    int end = from;
    int at = -1;
    while (end < text.length() && end - from < 256) {
      char c = text.charAt(end);
      if (c == '@') {
        at = end;
      } else if (c == '/'
          || c == '?'
          || c == '"'
          || c == '\''
          || c == '<'
          || c == '>'
          || c == ','
          || c == ')'
          || c == '`'
          || c < ' '
          || (c == ' ' && at < 0 && Chars.at(text, end + 2) != '@' && !around(text, end))) {
        break;
      }
      end++;
    }
    int host = at >= 0 ? at + 1 : from;
    int hostEnd = host;
    if (Chars.at(text, host) == ':' && Chars.at(text, host + 1) == ':' && whole) {
      hits.add(InjectionRule.URL_INTERNAL);
      return;
    }
    if (whole && hidden(text, host, end)) {
      hits.add(InjectionRule.URL_INTERNAL);
    }
    if (Chars.at(text, host) == '[') {
      while (hostEnd < end && text.charAt(hostEnd) != ']') {
        hostEnd++;
      }
      if (HostAddress.internalSix(text, host + 1, hostEnd) && whole) {
        hits.add(InjectionRule.URL_INTERNAL);
      } else if (whole && script(text, hostEnd)) {
        hits.add(InjectionRule.URL_DISGUISE);
      }
      return;
    }
    while (hostEnd < end
        && text.charAt(hostEnd) != ':'
        && text.charAt(hostEnd) != '#'
        && text.charAt(hostEnd) != '\\'
        && text.charAt(hostEnd) != '&'
        && text.charAt(hostEnd) != ';'
        && text.charAt(hostEnd) != '$'
        && text.charAt(hostEnd) != '+'
        && text.charAt(hostEnd) != ' ') {
      hostEnd++;
    }
    judge(text, host, hostEnd, at >= 0, whole, hits);
    if (at >= 0 && whole && front(text, from)) {
      hits.add(InjectionRule.URL_DISGUISE);
    }
    if (HostAddress.callback(text, host, hostEnd)) {
      hits.add(InjectionRule.URL_CALLBACK);
    }
    if (whole && plain(text, host, hostEnd)) {
      hits.add(InjectionRule.URL_INTERNAL);
    }
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '@' || text.charAt(i) == '#' || text.charAt(i) == '\\') {
        int next = i + 1;
        int nextEnd = next;
        while (nextEnd < end
            && (Chars.alnum(text.charAt(nextEnd))
                || text.charAt(nextEnd) == '.'
                || text.charAt(nextEnd) == '-')) {
          nextEnd++;
        }
        if (next != host && HostAddress.kind(text, next, nextEnd) != HostAddress.OUTSIDE && whole) {
          hits.add(InjectionRule.URL_INTERNAL);
        }
        i = nextEnd - 1;
      }
    }
  }

  /** Whether an address inside stands behind the host, where another reader looks for it. */
  private static boolean hidden(String text, int host, int end) {
    int limit = Math.min(text.length(), end + 64);
    for (int i = host + 1; i < limit; i++) {
      char before = text.charAt(i - 1);
      if (Chars.digit(text.charAt(i)) && (before == '@' || before == '#' || before == '/')) {
        int stop = i;
        while (stop < limit && (Chars.alnum(text.charAt(stop)) || text.charAt(stop) == '.')) {
          stop++;
        }
        int kind = HostAddress.kind(text, i, stop);
        if (kind != HostAddress.OUTSIDE
            && kind != HostAddress.LITERAL
            && (kind != HostAddress.DISGUISED || before == '@')) {
          return true;
        }
      }
    }
    return false;
  }

  /** An address inside where the name of a user is expected. */
  private static boolean front(String text, int from) {
    int end = from;
    while (end < text.length() && (Chars.alnum(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    int kind = HostAddress.kind(text, from, end);
    return kind == HostAddress.LOCAL
        || kind == HostAddress.METADATA
        || (kind == HostAddress.PRIVATE && Chars.digit(text.charAt(from)))
        || kind == HostAddress.LITERAL;
  }

  /** A name without a dot, which only a resolver inside knows: of a service, mostly with a port. */
  private static boolean plain(String text, int host, int end) {
    boolean web =
        (host == 2 && text.charAt(0) == '/' && Chars.letter(Chars.at(text, end + 1)))
            || Chars.starts(text, host - 7, "http://")
            || Chars.starts(text, host - 8, "https://");
    if (!web || end - host < 2 || end - host > 40 || !Chars.letter(text.charAt(host))) {
      return false;
    }
    for (int i = host; i < end; i++) {
      char c = text.charAt(i);
      if (!Chars.alnum(c) && c != '-' && c != '_') {
        return false;
      }
    }
    char after = Chars.at(text, end);
    return (after == ':' && Chars.digit(Chars.at(text, end + 1))) || after == '/' || after == 0;
  }

  /** Whether a space stands inside an authority that is meant to be read in two ways. */
  private static boolean around(String text, int space) {
    char next = Chars.at(text, space + 1);
    return next == '&' || next == '@' || next == '#';
  }

  private static void judge(
      String text, int host, int end, boolean user, boolean whole, Hits hits) {
    switch (HostAddress.kind(text, host, end)) {
      case HostAddress.METADATA -> hits.add(InjectionRule.URL_INTERNAL);
      case HostAddress.DISGUISED -> hits.add(InjectionRule.URL_DISGUISE);
      case HostAddress.PRIVATE -> {
        if (whole) {
          hits.add(InjectionRule.URL_INTERNAL);
        }
      }
      case HostAddress.LOCAL ->
          hits.add(whole ? InjectionRule.URL_INTERNAL : InjectionRule.URL_LOCAL);
      case HostAddress.LITERAL -> {
        if (user || script(text, end)) {
          hits.add(InjectionRule.URL_DISGUISE);
        }
      }
      default -> {}
    }
  }

  /** A script on a bare address: what remote file inclusion fetches. */
  private static boolean script(String text, int from) {
    int path = text.indexOf('/', from);
    return path >= 0
        && (Chars.find(text, path, wordEnd(text, path), ".php") > 0
            || Chars.find(text, path, wordEnd(text, path), ".txt") > 0
            || Chars.find(text, path, wordEnd(text, path), ".jsp") > 0);
  }

  /** Where the path that starts here ends, or what is looked at of it. */
  private static int wordEnd(String text, int path) {
    int i = path;
    while (i < text.length() && i - path < 80 && !Chars.space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** A host without a scheme. */
  private static void bareHost(String text, Hits hits) {
    int start = text.indexOf('=') + 1;
    int end = start;
    while (end < text.length()
        && (Chars.alnum(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
      end++;
    }
    char after = Chars.at(text, end);
    char next = Chars.at(text, end + 1);
    boolean place = after == '/' || (after == ':' && Chars.digit(next));
    int kind = HostAddress.kind(text, start, end);
    boolean address = Chars.digit(Chars.at(text, start));
    if ((kind == HostAddress.METADATA && (place || (after == 0 && (address || end - start > 12))))
        || (place
            && (kind == HostAddress.LOCAL || kind == HostAddress.PRIVATE)
            && (after == ':' || next == 0 || Chars.letter(next)))) {
      hits.add(InjectionRule.URL_INTERNAL);
    }
  }
}
