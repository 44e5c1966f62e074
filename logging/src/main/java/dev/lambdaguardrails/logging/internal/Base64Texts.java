// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Base64 of a text, in either alphabet: decoded and read in its turn. What is no text ends the
 * decoding within a few characters.
 */
final class Base64Texts {
  /** The characters that a text has at least. */
  static final int SHORTEST = 16;

  private Base64Texts() {}

  /** Reads a run of base64 from here on, and redacts it whole if something secret is in it. */
  static void read(Reading in, int begin) {
    // What was no text from an earlier place of this alignment on is none from here on.
    if (begin + SHORTEST > in.length || begin < in.noText[begin & 3]) {
      return;
    }
    int end = begin;
    int limit = Math.min(in.length, begin + SHORTEST);
    int bits = 0;
    int all = 0;
    while (end < limit && ((bits = Chars.of(in.text[end])) & (Chars.WORD | Chars.BASE64)) != 0) {
      all |= bits;
      end++;
    }
    // Base64 of text has capitals; hexadecimal digits and words with hyphens have none.
    if (end - begin < SHORTEST || (all & Chars.UPPER) == 0) {
      return;
    }
    int read = decode(in.text, begin, end, in.start);
    if (read < 0) {
      in.noText[begin & 3] = ~read;
      return;
    }
    while (end < in.length && Chars.isBase64(in.text[end])) {
      end++;
    }
    char[] decoded = new char[(end - begin) / 4 * 3 + 3];
    int count = decode(in.text, begin, end, decoded);
    if (count < 0) {
      in.noText[begin & 3] = ~count;
      return;
    }
    in.base64End = end;
    Findings found = new Findings();
    Reading inner = in.inner(found);
    if (inner == null) {
      return;
    }
    inner.readAll(decoded, count);
    found.settle();
    if (found.count() > 0) {
      while (end < in.length && in.text[end] == '=') {
        end++;
      }
      in.found(begin, end, found.kind(0));
    }
  }

  /**
   * Decodes what is text in UTF-8, its characters beyond ASCII as marks.
   *
   * @return how many they are; if it is no text, the complement of where it stops to be one
   */
  static int decode(char[] text, int from, int to, char[] decoded) {
    int count = 0;
    int bits = 0;
    int held = 0;
    int following = 0;
    for (int at = from; at < to; at++) {
      int digit = digit(text[at]);
      if (digit < 0) {
        return ~at;
      }
      bits = (bits << 6) | digit;
      held += 6;
      if (held < 8) {
        continue;
      }
      held -= 8;
      int unit = (bits >> held) & 0xFF;
      if (following > 0) {
        if ((unit & 0xC0) != 0x80) {
          return ~at;
        }
        following--;
        decoded[count++] = 0xFFFD;
      } else if (unit >= 0x80) {
        following = unit >= 0xF0 ? 3 : unit >= 0xE0 ? 2 : 1;
        if (unit < 0xC2 || unit > 0xF4) {
          return ~at;
        }
        decoded[count++] = 0xFFFD;
      } else if ((unit >= ' ' && unit != 0x7F) || unit == '\n' || unit == '\r' || unit == '\t') {
        decoded[count++] = (char) unit;
      } else {
        return ~at;
      }
    }
    return count;
  }

  private static int digit(char unit) {
    if (unit >= 'a' && unit <= 'z') {
      return unit - 'a' + 26;
    }
    if (unit >= 'A' && unit <= 'Z') {
      return unit - 'A';
    }
    if (unit >= '0' && unit <= '9') {
      return unit - '0' + 52;
    }
    return unit == '+' || unit == '-' ? 62 : unit == '/' || unit == '_' ? 63 : -1;
  }
}
