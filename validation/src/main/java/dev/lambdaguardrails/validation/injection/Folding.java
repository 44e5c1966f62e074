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
      "\u0085\001\n\u00a0\001 \u00aa\001a\u00b2\0022\u00b4\001'\u00b9\0011\u00ba\001o"
          + "\u017f\001s\u02b0\001h\u02b2\001j\u02b3\001r\u02b7\001w\u02b8\001y\u02b9\001'"
          + "\u02ba\001\"\u02bb\001'\u02bc\001'\u02bd\001'\u02c8\001'\u02e1\001l\u02e2\001s"
          + "\u02e3\001x\u037e\001;\u1d2c\001A\u1d2e\001B\u1d30\002D\u1d33\010G\u1d3c\001O"
          + "\u1d3e\001P\u1d3f\001R\u1d40\002T\u1d42\001W\u1d43\001a\u1d47\001b\u1d48\002d"
          + "\u1d4d\001g\u1d4f\001k\u1d50\001m\u1d52\001o\u1d56\001p\u1d57\002t\u1d5b\001v"
          + "\u1d62\001i\u1d63\001r\u1d64\002u\u1d9c\001c\u1da0\001f\u1dbb\001z\u1fef\001`"
          + "\u2000\001 \u2001\001 \u2002\001 \u2003\001 \u2004\001 \u2005\001 \u2006\001 "
          + "\u2007\001 \u2008\001 \u2009\001 \u200a\001 \u2010\001-\u2011\001-\u2018\001'"
          + "\u2019\001'\u201a\001'\u201b\001'\u201c\001\"\u201d\001\"\u201e\001\""
          + "\u201f\001\"\u2024\001.\u2028\001\n\u2029\001\n\u202f\001 \u2032\001'"
          + "\u2033\001\"\u2035\001'\u2039\001<\u203a\001>\u2044\001/\u205f\001 \u2070\0010"
          + "\u2071\001i\u2074\0064\u207a\001+\u207c\001=\u207d\002(\u207f\001n\u2080\n0"
          + "\u208a\001+\u208c\001=\u208d\002(\u2090\001a\u2091\001e\u2092\001o\u2093\001x"
          + "\u2095\001h\u2096\004k\u209a\001p\u209b\002s\u2102\001C\u210a\001g\u210b\001H"
          + "\u210c\001H\u210d\001H\u210e\001h\u2110\001I\u2111\001I\u2112\001L\u2113\001l"
          + "\u2115\001N\u2119\003P\u211c\001R\u211d\001R\u2124\001Z\u2128\001Z\u212a\001K"
          + "\u212c\002B\u212f\001e\u2130\002E\u2133\001M\u2134\001o\u2139\001i\u2145\001D"
          + "\u2146\002d\u2148\002i\u2160\001I\u2164\001V\u2169\001X\u216c\001L\u216d\002C"
          + "\u216f\001M\u2170\001i\u2174\001v\u2179\001x\u217c\001l\u217d\002c\u217f\001m"
          + "\u2212\001-\u2215\001/\u2216\001\\\u2260\001=\u226e\001<\u226f\001>\u2329\001<"
          + "\u232a\001>\u2460\0111\u24b6\032A\u24d0\032a\u24ea\0010\u29f5\001\\\u29f8\001/"
          + "\u29f9\001\\\u2c7c\001j\u2c7d\001V\u3000\001 \u3008\001<\u3009\001>\ua7f2\001C"
          + "\ua7f3\001F\ua7f4\001Q\ufb29\001+\ufe10\001,\ufe13\002:\ufe15\001!\ufe16\001?"
          + "\ufe33\001_\ufe34\001_\ufe35\002(\ufe37\001{\ufe38\001}\ufe47\001[\ufe48\001]"
          + "\ufe4d\001_\ufe4e\001_\ufe4f\001_\ufe50\001,\ufe52\001.\ufe54\001;\ufe55\001:"
          + "\ufe56\001?\ufe57\001!\ufe59\002(\ufe5b\001{\ufe5c\001}\ufe5f\001#\ufe60\001&"
          + "\ufe61\002*\ufe63\001-\ufe64\001<\ufe65\001>\ufe66\001=\ufe68\001\\\ufe69\002$"
          + "\ufe6b\001@\uff61\001.";

  /** What is invisible, or a sign by itself: the first and the last of each range. */
  private static final String ODD =
      "\u034f\u034f\u061c\u061c\u180e\u180e\u200b\u200f\u202a\u202e\u2060\u206f"
          + "\u2025\u2026\u2469\u2473\u3002\u3002\u560a\u560a\u560d\u560d\ufe00\ufe0f"
          + "\ufeff\ufeff\uefc8\uefc8\uf025\uf025";

  private Folding() {}

  /** Marks in pages of 256 which characters are looked at: what folds and what vanishes. */
  static void mark(long[][] pages) {
    for (int i = 0; i < RUNS.length(); i += 3) {
      for (int c = RUNS.charAt(i); c < RUNS.charAt(i) + RUNS.charAt(i + 1); c++) {
        mark(pages, c);
      }
    }
    for (int c = 0xff01; c <= 0xff5e; c++) {
      mark(pages, c);
    }
    for (int i = 0; i < ODD.length(); i += 2) {
      for (int c = ODD.charAt(i); c <= ODD.charAt(i + 1); c++) {
        mark(pages, c);
      }
    }
  }

  /** Marks one. */
  static void mark(long[][] pages, int c) {
    long[] page = pages[c >>> 8];
    if (page == null) {
      page = new long[4];
      pages[c >>> 8] = page;
    }
    page[c >>> 6 & 3] |= 1L << c;
  }

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
    return (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xfeff;
  }
}
