// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An absolute URL with a host's name, by one strict reading: what is checked is what is used.
 *
 * @param text as it was given
 * @param scheme in small letters
 * @param host a name in small letters, never an address
 * @param port {@link #NO_PORT} if none is written
 * @param target where path, query and fragment begin in the text
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#appendix-A">RFC 3986, grammar</a>
 */
public record StrictUrl(String text, String scheme, String host, int port, int target) {
  /** The port of a URL that writes none. */
  public static final int NO_PORT = -1;

  private static final int LONGEST = 2048;
  private static final int HIGHEST_PORT = 65_535;

  /** Characters of a URL beside letters, digits and percent signs, behind its host. */
  private static final String PATH = "-._~!$&'()*+,;=:@/";

  /** The same behind a question mark; brackets are commonly left as they are there. */
  private static final String QUERY = PATH + "?[]";

  /** Reads a URL; null if it is none, names no host, or holds user information. */
  public static @Nullable StrictUrl parse(CharSequence value) {
    if (value.length() > LONGEST) {
      return null;
    }
    String text = value.toString();
    int colon = text.indexOf("://");
    if (colon < 1 || !isScheme(text, colon)) {
      return null;
    }
    int from = colon + 3;
    int end = from;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int mark = text.lastIndexOf(':', end);
    int hostEnd = mark < from ? end : mark;
    int port = hostEnd == end ? NO_PORT : port(text, hostEnd + 1, end);
    String host = text.substring(from, hostEnd).toLowerCase(Locale.ROOT);
    // The host is ASCII of few kinds: no at sign, no bracket, no percent sign passes.
    if (port == 0 || !HostName.isName(host) || !isTarget(text, end) || isTwoFaced(text, end)) {
      return null;
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    return new StrictUrl(text, scheme, host, port, end);
  }

  /** Whether some parser reads on for the host: behind it comes no path, and later an at sign. */
  private static boolean isTwoFaced(String text, int target) {
    return target < text.length() && text.charAt(target) != '/' && text.indexOf('@', target) >= 0;
  }

  /** Whether the path, query and fragment of a text, from here on, are well-formed. */
  public static boolean isTarget(CharSequence text, int from) {
    boolean fragment = false;
    String allowed = PATH;
    for (int at = from; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '%') {
        int octet = Characters.octet(text, at + 1);
        if (octet < 0 || octet < 0x20 || octet == 0x7F) {
          return false;
        }
        at += 2;
      } else if (character == '?' && !fragment) {
        allowed = QUERY;
      } else if (character == '#' && !fragment) {
        fragment = true;
        allowed = QUERY;
      } else if (!Characters.isAsciiLetter(character)
          && !Characters.isAsciiDigit(character)
          && allowed.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScheme(String text, int end) {
    for (int at = 0; at < end; at++) {
      char character = text.charAt(at);
      boolean later = Characters.isAsciiDigit(character) || "+-.".indexOf(character) >= 0;
      if (!Characters.isAsciiLetter(character) && (at == 0 || !later)) {
        return false;
      }
    }
    return true;
  }

  /** A port without leading zeros; 0 if there is none. */
  private static int port(String text, int from, int end) {
    int port = 0;
    for (int at = from; at < end; at++) {
      char digit = text.charAt(at);
      if (!Characters.isAsciiDigit(digit) || (port == 0 && digit == '0')) {
        return 0;
      }
      port = port * 10 + digit - '0';
      if (port > HIGHEST_PORT) {
        return 0;
      }
    }
    return port;
  }
}
