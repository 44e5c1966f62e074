// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * What a character becomes where text is folded to ASCII: by compatibility (NFKC), and by the best
 * fit that databases and older character sets make of quotes, slashes and angle brackets. Held to
 * the JDK's NFKC by a test, for every character that becomes one of ASCII.
 */
final class Folding {
  /** Taken out: invisible, or NUL. */
  static final char GONE = 0;

  /** Runs: the first character, how many, what the first becomes; the others go up by one. */
  private static final String RUNS =
      "\u0085\1\n\u00a0\1 \u00aa\1a\u00b2\0022\u00b4\1'\u00b9\0011\u00ba\1o\u017f\1s\u02b0\1h"
          + "\u02b2\1j\u02b3\1r\u02b7\1w\u02b8\1y\u02b9\1'\u02ba\1\"\u02bb\1'\u02bc\1'\u02bd\1'"
          + "\u02c8\1'\u02e1\1l\u02e2\1s\u02e3\1x\u037e\1;\u1d2c\1A\u1d2e\1B\u1d30\2D\u1d33\0010G"
          + "\u1d3c\1O\u1d3e\1P\u1d3f\1R\u1d40\2T\u1d42\1W\u1d43\1a\u1d47\1b\u1d48\2d\u1d4d\1g"
          + "\u1d4f\1k\u1d50\1m\u1d52\1o\u1d56\1p\u1d57\2t\u1d5b\1v\u1d62\1i\u1d63\1r\u1d64\2u"
          + "\u1d9c\1c\u1da0\1f\u1dbb\1z\u1fef\1`\u2000\1 \u2001\1 \u2002\1 \u2003\1 \u2004\1 "
          + "\u2005\1 \u2006\1 \u2007\1 \u2008\1 \u2009\1 \u200a\1 \u2010\1-\u2011\1-\u2018\1'"
          + "\u2019\1'\u201a\1'\u201b\1'\u201c\1\"\u201d\1\"\u201e\1\"\u201f\1\"\u2024\1."
          + "\u2028\1\n\u2029\1\n\u202f\1 \u2032\1'\u2033\1\"\u2035\1'\u2039\1<\u203a\1>\u2044\1/"
          + "\u205f\1 \u2070\0010\u2071\1i\u2074\0064\u207a\1+\u207c\1=\u207d\2(\u207f\1n\u2080\n0"
          + "\u208a\1+\u208c\1=\u208d\2(\u2090\1a\u2091\1e\u2092\1o\u2093\1x\u2095\1h\u2096\4k"
          + "\u209a\1p\u209b\2s\u2102\1C\u210a\1g\u210b\1H\u210c\1H\u210d\1H\u210e\1h\u2110\1I"
          + "\u2111\1I\u2112\1L\u2113\1l\u2115\1N\u2119\3P\u211c\1R\u211d\1R\u2124\1Z\u2128\1Z"
          + "\u212a\1K\u212c\2B\u212f\1e\u2130\2E\u2133\1M\u2134\1o\u2139\1i\u2145\1D\u2146\2d"
          + "\u2148\2i\u2160\1I\u2164\1V\u2169\1X\u216c\1L\u216d\2C\u216f\1M\u2170\1i\u2174\1v"
          + "\u2179\1x\u217c\1l\u217d\2c\u217f\1m\u2212\1-\u2215\1/\u2216\1\\\u2260\1=\u226e\1<"
          + "\u226f\1>\u2329\1<\u232a\1>\u2460\0111\u24b6\0032A\u24d0\0032a\u24ea\0010\u29f5\1\\"
          + "\u29f8\1/\u29f9\1\\\u2c7c\1j\u2c7d\1V\u3000\1 \u3008\1<\u3009\1>\ua7f2\1C\ua7f3\1F"
          + "\ua7f4\1Q\ufb29\1+\ufe10\1,\ufe13\2:\ufe15\1!\ufe16\1?\ufe33\1_\ufe34\1_\ufe35\2("
          + "\ufe37\1{\ufe38\1}\ufe47\1[\ufe48\1]\ufe4d\1_\ufe4e\1_\ufe4f\1_\ufe50\1,\ufe52\1."
          + "\ufe54\1;\ufe55\1:\ufe56\1?\ufe57\1!\ufe59\2(\ufe5b\1{\ufe5c\1}\ufe5f\1#\ufe60\1&"
          + "\ufe61\2*\ufe63\1-\ufe64\1<\ufe65\1>\ufe66\1=\ufe68\1\\\ufe69\2$\ufe6b\1@\uff61\1.";

  private Folding() {}

  /** The ASCII character, {@link #GONE}, or the same character where nothing folds. */
  static char fold(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= 0xff01 && c <= 0xff5e) {
      return (char) (c - 0xfee0);
    }
    if (invisible(c)) {
      return GONE;
    }
    int low = 0;
    int high = RUNS.length() / 3 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int offset = c - RUNS.charAt(middle * 3);
      if (offset < 0) {
        high = middle - 1;
      } else if (offset >= RUNS.charAt(middle * 3 + 1)) {
        low = middle + 1;
      } else {
        return (char) (RUNS.charAt(middle * 3 + 2) + offset);
      }
    }
    return c;
  }

  /** What a character outside the first plane becomes, or 0. */
  static char fold(int codePoint) {
    if (codePoint >= 0x1d400 && codePoint < 0x1d6a4) {
      int letter = (codePoint - 0x1d400) % 52;
      return (char) (letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }
    if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) {
      return (char) ('0' + (codePoint - 0x1d7ce) % 10);
    }
    if (codePoint >= 0x1f130 && codePoint <= 0x1f149) {
      return (char) ('A' + codePoint - 0x1f130);
    }
    if (codePoint >= 0x1fbf0 && codePoint <= 0x1fbf9) {
      return (char) ('0' + codePoint - 0x1fbf0);
    }
    return 0;
  }

  private static boolean invisible(char c) {
    if (c < 0x2000) {
      return c == 0xad || c == 0x34f || c == 0x61c || c == 0x180e;
    }
    return c >= 0x200b && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c >= 0xfe00 && c <= 0xfe0f
        || c == 0xfeff;
  }
}
