// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

/** The form of an e-mail address: RFC 5321 and 6531 as Hibernate Validator reads them. */
final class EmailAddress {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int NONE = -1;

  private EmailAddress() {}

  static boolean isValid(CharSequence address) {
    // A local part may quote an at sign, a domain may not.
    int at = address.length() - 1;
    while (at >= 0 && address.charAt(at) != '@') {
      at--;
    }
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && isLocalPart(address, at)
        && EmailDomain.isValid(address, at + 1);
  }

  /** Whether a character may stand in an atom or a label; a hyphen is the caller's to judge. */
  static boolean isAtomic(char character) {
    return character >= 0x80
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "!#$%&'*+/=?^_`{|}~".indexOf(character) >= 0;
  }

  /** Whether a character beyond the basic plane stands here: none is admitted anywhere. */
  static boolean isSurrogatePair(CharSequence text, int at, int end) {
    return at + 1 < end
        && Character.isHighSurrogate(text.charAt(at))
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /** Atoms and quoted strings, separated by dots. */
  private static boolean isLocalPart(CharSequence text, int end) {
    int at = 0;
    while (at < end) {
      at = text.charAt(at) == '"' ? afterQuoted(text, at + 1, end) : afterAtom(text, at, end);
      if (at == end) {
        return true;
      }
      if (at == NONE || text.charAt(at) != '.') {
        return false;
      }
      at++;
    }
    return false;
  }

  private static int afterAtom(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && (isAtomic(text.charAt(at)) || text.charAt(at) == '-')) {
      if (isSurrogatePair(text, at, end)) {
        return NONE;
      }
      at++;
    }
    return at == from ? NONE : at;
  }

  private static int afterQuoted(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
        if (at == end || (text.charAt(at) != '\\' && text.charAt(at) != '"')) {
          return NONE;
        }
      } else if (!isQuotable(text.charAt(at)) || isSurrogatePair(text, at, end)) {
        return NONE;
      }
      at++;
    }
    return at == from || at == end ? NONE : at + 1;
  }

  private static boolean isQuotable(char character) {
    return isAtomic(character) || "-.(),<>[]:; @".indexOf(character) >= 0;
  }
}
