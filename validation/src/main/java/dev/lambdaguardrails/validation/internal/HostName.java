// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

import java.net.IDN;
import java.text.Normalizer;

/** The name of a host, in small ASCII letters: never an address in any notation. */
final class HostName {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /**
   * Whether a text is the name of a host: at least one label, none at its end that some parser
   * takes for a number, so that no text passes that is an address to anyone.
   */
  static boolean isName(String host) {
    if (host.isEmpty() || host.length() > LONGEST) {
      return false;
    }
    int from = 0;
    int last = 0;
    for (int at = 0; at <= host.length(); at++) {
      if (at == host.length() || host.charAt(at) == '.') {
        if (!isLabel(host, from, at)) {
          return false;
        }
        last = from;
        from = at + 1;
      }
    }
    // The WHATWG rule: a last label of a number, or of 0x and digits, makes it an IPv4 address.
    return !Characters.isAsciiDigit(host.charAt(last));
  }

  /** Whether a name is one of those listed; {@code *.} stands for one label or more. */
  static boolean isListed(String host, String[] listed) {
    for (String each : listed) {
      if (each.startsWith("*.")
          ? host.length() > each.length() - 1 && endsWith(host, each.substring(1))
          : host.length() == each.length() && endsWith(host, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(String host, String end) {
    return host.regionMatches(true, host.length() - end.length(), end, 0, end.length());
  }

  private static boolean isLabel(String host, int from, int end) {
    if (from == end || end - from > LONGEST_LABEL) {
      return false;
    }
    for (int at = from; at < end; at++) {
      char character = host.charAt(at);
      boolean letter = (character >= 'a' && character <= 'z') || character == '_';
      if (!letter && !Characters.isAsciiDigit(character) && character != '-') {
        return false;
      }
    }
    return host.charAt(from) != '-'
        && host.charAt(end - 1) != '-'
        && (!host.startsWith("xn--", from) || isPunycode(host.substring(from, end)));
  }

  /** Whether Punycode writes something beyond ASCII that stays so, and is written so again. */
  private static boolean isPunycode(String label) {
    String unicode = IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
    if (unicode.equals(label) || !Normalizer.isNormalized(unicode, Normalizer.Form.NFKC)) {
      return false;
    }
    boolean beyond = false;
    for (int at = 0; at < unicode.length(); ) {
      int character = unicode.codePointAt(at);
      beyond |= character >= 0x80;
      boolean joiner = character == 0x200C || character == 0x200D;
      if (Characters.isUnfitForNames(character) && !joiner) {
        return false;
      }
      at += Character.charCount(character);
    }
    return beyond;
  }
}
