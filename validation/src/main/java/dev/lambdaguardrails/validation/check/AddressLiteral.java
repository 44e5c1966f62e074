// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

/** What stands in the brackets of an address literal. */
final class AddressLiteral {
  private static final String IPV6 = "IPv6:";
  private static final String LINK_LOCAL = "fe80:";
  private static final int MALFORMED = 99;

  private AddressLiteral() {}

  static boolean isValid(String text) {
    return text.regionMatches(true, 0, IPV6, 0, IPV6.length())
        ? isIpv6(text.substring(IPV6.length()))
        : areOctets(text, 999, 0);
  }

  private static boolean isIpv6(String text) {
    int group = text.lastIndexOf(':') + 1;
    if (text.indexOf('.') >= 0) {
      return isBeforeIpv4(text.substring(0, group)) && areOctets(text.substring(group), 255, 100);
    }
    return isIpv6Groups(text) || isZoned(text);
  }

  /** Eight groups, or up to seven around one pair of colons. */
  private static boolean isIpv6Groups(String text) {
    int gap = text.indexOf("::");
    return gap < 0
        ? groups(text, 0, text.length()) == 8
        : groups(text, 0, gap) + groups(text, gap + 2, text.length()) <= 7;
  }

  /** The number of groups of hexadecimal digits, more than enough if one is malformed. */
  private static int groups(String text, int from, int to) {
    if (from == to) {
      return 0;
    }
    int count = 0;
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || text.charAt(at) == ':') {
        if (at == start || at - start > 4) {
          return MALFORMED;
        }
        count++;
        start = at + 1;
      } else if (!isHexadecimal(text.charAt(at))) {
        return MALFORMED;
      }
    }
    return count;
  }

  /** The groups before an IPv4 address: none, up to four, or the prefix of a mapped address. */
  private static boolean isBeforeIpv4(String head) {
    if (!head.startsWith("::")) {
      return head.endsWith("::") && groups(head, 0, head.length() - 2) <= 4;
    }
    if (head.length() == 2) {
      return true;
    }
    if (!head.regionMatches(true, 2, "ffff:", 0, 5) || !head.endsWith(":")) {
      return false;
    }
    String zeros = head.substring(7);
    return zeros.isEmpty()
        || (zeros.length() <= 5 && "0000:".endsWith(zeros) && zeros.length() > 1);
  }

  /** A link-local address with its zone, of which Hibernate Validator checks the groups loosely. */
  private static boolean isZoned(String text) {
    int zone = text.indexOf('%');
    if (zone < LINK_LOCAL.length()
        || zone == text.length() - 1
        || !text.regionMatches(true, 0, LINK_LOCAL, 0, LINK_LOCAL.length())) {
      return false;
    }
    int colons = 0;
    int digits = 4;
    for (int at = LINK_LOCAL.length(); at < zone; at++) {
      if (text.charAt(at) == ':') {
        colons++;
        digits = 0;
      } else if (isHexadecimal(text.charAt(at))) {
        digits++;
      } else {
        return false;
      }
      if (colons > 4 || digits > 4) {
        return false;
      }
    }
    for (int at = zone + 1; at < text.length(); at++) {
      if (!isAlphanumeric(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Four octets of one to three digits, up to a highest; those of three from a lowest. */
  private static boolean areOctets(String text, int highest, int lowestOfThree) {
    int count = 0;
    int start = 0;
    int octet = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '.') {
        int digits = at - start;
        if (digits == 0 || octet > highest || (digits == 3 && octet < lowestOfThree)) {
          return false;
        }
        count++;
        start = at + 1;
        octet = 0;
      } else if (isDigit(text.charAt(at)) && at - start < 3) {
        octet = octet * 10 + text.charAt(at) - '0';
      } else {
        return false;
      }
    }
    return count == 4;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isHexadecimal(char character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'f')
        || (character >= 'A' && character <= 'F');
  }

  private static boolean isAlphanumeric(char character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }
}
