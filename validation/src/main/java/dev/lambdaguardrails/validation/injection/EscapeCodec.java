// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Backslash escapes of JavaScript, JSON and CSS that stand for ASCII or for one UTF-16 unit. */
final class EscapeCodec {
  private static final int LONGEST_BRACED = 8;

  private EscapeCodec() {}

  /** Decodes what starts at this backslash; how many characters that took, 0 for none. */
  static int decode(String text, int index, StringBuilder out) {
    char kind = Chars.at(text, index + 1);
    switch (kind) {
      case 'x', 'X' -> {
        return unit(text, index, 2, out);
      }
      case 'u', 'U' -> {
        return Chars.at(text, index + 2) == '{'
            ? braced(text, index, out)
            : unit(text, index, 4, out);
      }
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case '"', '\'', '/', '\\', '`' -> out.append(kind);
      default -> {
        return number(text, index, out);
      }
    }
    return 2;
  }

  private static int unit(String text, int index, int digits, StringBuilder out) {
    int value = PercentCodec.hex(text, index + 2, digits);
    if (value < 0) {
      return 0;
    }
    out.append((char) value);
    return 2 + digits;
  }

  private static int braced(String text, int index, StringBuilder out) {
    int value = 0;
    int at = index + 3;
    while (at < text.length()
        && at - index - 3 < LONGEST_BRACED
        && Chars.hex(text.charAt(at)) >= 0) {
      value = value << 4 | Chars.hex(text.charAt(at));
      at++;
    }
    if (Chars.at(text, at) != '}' || !Character.isValidCodePoint(value)) {
      return 0;
    }
    out.appendCodePoint(value);
    return at + 1 - index;
  }

  /** Hexadecimal digits of CSS, three octal digits, or NUL. */
  private static int number(String text, int index, StringBuilder out) {
    int value = 0;
    int octal = 0;
    int at = index + 1;
    while (at < text.length() && at - index <= 6 && Chars.hex(text.charAt(at)) >= 0) {
      value = value << 4 | Chars.hex(text.charAt(at));
      octal = octal << 3 | (text.charAt(at) - '0' & 7);
      at++;
    }
    int digits = at - index - 1;
    if (digits == 1 && value == 0) {
      return 2;
    }
    if (digits == 3 && octalDigits(text, index + 1)) {
      value = octal;
    } else if (digits > 1 && Chars.at(text, at) == ' ') {
      at++;
    }
    if (digits < 2 || value < 0x20 || value > 0x7e) {
      return 0;
    }
    out.append((char) value);
    return at - index;
  }

  private static boolean octalDigits(String text, int from) {
    return text.charAt(from) <= '1' && text.charAt(from + 1) <= '7' && text.charAt(from + 2) <= '7';
  }
}
