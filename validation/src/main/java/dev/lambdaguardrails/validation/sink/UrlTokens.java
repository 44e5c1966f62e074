// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.util.Locale;

/**
 * The tokens of a URL: labels of the host in front of its last two, names of the path, names and
 * values of the query. What parts them, the scheme, the rest of the authority and dots that lead up
 * belong to none: a value there would say where the request goes.
 */
final class UrlTokens {
  private static final String DELIMITERS = ":/?#[]@\\&=;";

  private UrlTokens() {}

  /** The tokens of a URL. */
  static Tokens of(String url) {
    Tokens tokens = new Tokens(url.length());
    tokens.bound(0, url.length());
    int scheme = url.indexOf("://");
    int end = authorityEnd(url, scheme);
    if (scheme >= 0) {
      labels(url, hostStart(url, scheme + 3, end), hostEnd(url, scheme + 3, end), tokens);
    }
    int from = end;
    boolean path = true;
    for (int at = end; at <= url.length(); at++) {
      path &= at == url.length() || (url.charAt(at) != '?' && url.charAt(at) != '#');
      if (at == url.length() || isDelimiter(url.charAt(at)) || (path && isEscapedSlash(url, at))) {
        if (!leadsUp(url.substring(from, at))) {
          tokens.span(from, at);
        }
        from = at + 1;
      }
    }
    return tokens;
  }

  /** The host of an absolute URL in small letters, empty for another. */
  static String host(String url) {
    int scheme = url.indexOf("://");
    int end = authorityEnd(url, scheme);
    int from = hostStart(url, scheme + 3, end);
    return scheme < 0 ? "" : url.substring(from, hostEnd(url, from, end)).toLowerCase(Locale.ROOT);
  }

  /** Labels in front of the last two; of an address there are none. */
  private static void labels(String url, int from, int end, Tokens tokens) {
    int last = url.lastIndexOf('.', end - 1);
    int registered = last <= from ? -1 : url.lastIndexOf('.', last - 1);
    int label = from;
    for (int at = from; at <= registered; at++) {
      if (url.charAt(at) == '.') {
        tokens.span(label, at);
        label = at + 1;
      }
    }
  }

  private static int authorityEnd(String url, int scheme) {
    int end = scheme < 0 ? 0 : scheme + 3;
    while (scheme >= 0 && end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int hostStart(String url, int from, int end) {
    int user = end > from ? url.lastIndexOf('@', end - 1) : -1;
    return Math.max(from, user + 1);
  }

  private static int hostEnd(String url, int from, int end) {
    int port = end > from ? url.lastIndexOf(':', end - 1) : -1;
    return port > url.lastIndexOf(']', end) && port >= from ? port : end;
  }

  private static boolean leadsUp(String part) {
    String dots = part.toLowerCase(Locale.ROOT).replace("%2e", ".");
    return dots.equals(".") || dots.equals("..");
  }

  /** Servers and proxies undo it in a path, and then it is one. */
  private static boolean isEscapedSlash(String url, int at) {
    return url.regionMatches(true, at, "%2f", 0, 3) || url.regionMatches(true, at, "%5c", 0, 3);
  }

  private static boolean isDelimiter(char character) {
    return character <= ' ' || DELIMITERS.indexOf(character) >= 0;
  }
}
