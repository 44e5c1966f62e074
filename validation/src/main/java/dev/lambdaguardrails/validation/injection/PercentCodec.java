// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Percent escapes: {@code %XX}, {@code %uXXXX}, UTF-8 with the overlong forms that none may write.
 */
final class PercentCodec {
  private PercentCodec() {}

  /** Decodes what starts at this percent sign; how many characters that took, 0 for none. */
  static int decode(String text, int index, StringBuilder out) {
    char next = Chars.at(text, index + 1);
    if (next == 'u' || next == 'U') {
      int value = hex(text, index + 2, 4);
      if (value < 0) {
        return 0;
      }
      out.append((char) value);
      return 6;
    }
    int first = hex(text, index + 1, 2);
    int careless = carelesslyRead(text, index, first, out);
    if (first < 0 || careless > 0) {
      return careless;
    }
    int more = first >= 0xc0 ? following(first) : 0;
    int value = first & 0xff >> (more + 2);
    int at = index + 3;
    boolean proper = true;
    for (int i = 0; i < more; i++, at += 3) {
      int part = Chars.at(text, at) == '%' ? hex(text, at + 1, 2) : -1;
      if (part < 0) {
        more = 0;
        break;
      }
      value = value << 6 | (part & 0x3f);
      proper &= (part & 0xc0) == 0x80;
    }
    if (more > 1 && !proper && value > 0x7f) {
      more = 0;
    }
    if (more == 0 || value > Character.MAX_CODE_POINT) {
      out.append((char) first);
      return 3;
    }
    out.appendCodePoint(value);
    return at - index;
  }

  /**
   * Two bytes of which a decoder makes ASCII that computes digits without looking whether they are
   * any, or that needs no second percent sign.
   */
  private static int carelesslyRead(String text, int index, int first, StringBuilder out) {
    int lead = first >= 0 ? first : digits(text, index + 1);
    if (lead != 0xc0 && lead != 0xc1) {
      return 0;
    }
    boolean sign = Chars.at(text, index + 3) == '%';
    int second = sign ? digits(text, index + 4) : hex(text, index + 3, 2);
    if (second < 0) {
      return 0;
    }
    out.append((char) (((lead & 0x1f) << 6 & 0x7f) | (second & 0x3f)));
    return sign ? 6 : 5;
  }

  /** The number that two letters or digits write, as if there were 36 digits to a place of 16. */
  private static int digits(String text, int from) {
    char high = Chars.lower(Chars.at(text, from));
    char low = Chars.lower(Chars.at(text, from + 1));
    if (!Chars.alnum(high) || !Chars.alnum(low)) {
      return -1;
    }
    return 16 * Character.digit(high, 36) + Character.digit(low, 36);
  }

  /** How many bytes follow this one; six in all was legal once, and is read by some still. */
  private static int following(int first) {
    if (first < 0xe0) {
      return 1;
    }
    if (first < 0xf0) {
      return 2;
    }
    if (first < 0xf8) {
      return 3;
    }
    return first < 0xfc ? 4 : 5;
  }

  /** The number that this many hexadecimal digits write, or -1. */
  static int hex(String text, int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Chars.hex(text.charAt(from + i));
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
