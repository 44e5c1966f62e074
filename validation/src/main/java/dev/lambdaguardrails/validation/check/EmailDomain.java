// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.net.IDN;

/** The domain of an e-mail address: a name, internationalized or not, or an address literal. */
final class EmailDomain {
  private static final int LONGEST = 255;
  private static final int LONGEST_LABEL = 63;

  private EmailDomain() {}

  static boolean isValid(CharSequence address, int from) {
    int end = address.length();
    int length = end - from;
    // Before anything else: the conversion of a name is quadratic in its length.
    if (length == 0 || length > LONGEST) {
      return false;
    }
    if (address.charAt(from) == '[') {
      return hasShortLabels(address, from)
          && address.charAt(end - 1) == ']'
          && AddressLiteral.isValid(address.subSequence(from + 1, end - 1).toString());
    }
    return isName(address, from)
        && (isAscii(address, from)
            ? hasShortLabels(address, from)
            : isConvertible(address.subSequence(from, end).toString()));
  }

  /** Labels separated by dots, with hyphens inside only. */
  private static boolean isName(CharSequence text, int from) {
    int end = text.length();
    char before = '.';
    for (int at = from; at < end; at++) {
      char character = text.charAt(at);
      if (character == '.') {
        if (before == '.' || before == '-') {
          return false;
        }
      } else if (character == '-') {
        if (before == '.') {
          return false;
        }
      } else if (!EmailAddress.isAtomic(character) || EmailAddress.isSurrogatePair(text, at, end)) {
        return false;
      }
      before = character;
    }
    return before != '.' && before != '-';
  }

  private static boolean isAscii(CharSequence text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasShortLabels(CharSequence text, int from) {
    int start = from;
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '.') {
        start = at + 1;
      } else if (at - start >= LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConvertible(String name) {
    try {
      return IDN.toASCII(name).length() <= LONGEST;
    } catch (IllegalArgumentException notAName) {
      return false;
    }
  }
}
