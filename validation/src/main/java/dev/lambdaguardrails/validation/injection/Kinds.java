// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * Which three characters, side by side, may be a sign. Each pattern is a bit, and says for each of
 * its three places which characters stand there; a triple matches where one bit is left of all
 * three.
 */
final class Kinds {
  /** Stands for the end of the text. */
  private static final int END = 256;

  /** Stands for any character that is not Latin-1. */
  private static final int BEYOND = 257;

  /** Stands for what comes before the text. */
  private static final int START = 258;

  private static final int SIZE = 259;

  private static final long[] FIRST = new long[SIZE];
  private static final long[] SECOND = new long[SIZE];
  private static final long[] THIRD = new long[SIZE];

  /** Patterns by where in them the character stands that is the sign. */
  private static long atFirst;

  private static long atSecond;
  private static long atThird;

  /** What says something behind a dot. */
  private static final Beginnings DOTTED =
      new Beginnings(
          "cookie constructor class conf cnf domain docker lang location log io ini innerhtml ht*"
              + " history env xml apache script sun swf ssh svn utility mainmodule match"
              + " textcontent yml yaml keys prototype "
              + SerialRecogniser.GADGETS);

  /** How many patterns there are so far. */
  private static int patterns;

  /** Characters that are not Latin-1 and may be a sign, a bit for each, in pages of 256. */
  private static final long[][] FOLDING = new long[256][];

  /*
   * In a place: L a letter, D a digit, B a blank or control, W a letter, digit or underscore,
   * E the end, S the start, A anything; what follows a tilde is meant itself. N is anything but
   * what follows it.
   */
  static {
    // What ends a string: a word, a sign, a blank and either of them.
    first("~'", "L", "W~'\"");
    first("~'\"`", "B~)}", "LB~)}=^~*|&!<>-+%/#;\\");
    second("N ([{:,=\n\\", "~'\"`", "~=^~*|&!<>-+%/#;\\'\"");
    second("N ([{:,=\n\\", "~\"`", "L");
    third("~yYeE", "~ ", "~'\"");
    first("~'\"=>", "~rKCpjhHP", "~OzsyskKSY");
    first("~'\"=>", "~aAC_", "~cCAs_");
    first("~'\"", "~c^C", "~oO");
    second("SW~;|&='\"$,`(", "~`", "N \t\n\r\0");
    third("S", "A", "~`");
    // Comparisons.
    second("LB", "~=^", "A");
    second("DB~'\"`)!<>", "~=", "BLD~'\"(-~!");
    // Parentheses.
    second("SW~/)|!&", "~(", "A");
    second("B", "~(", "DE~'\"`");
    first("~(", "~&|!)", "A");
    first("~(", "B~sS", "B~eEsS");
    second("~*", "~)", "A");
    first("~)", "B", "B~(&|!uU%");
    first("~)", "~(&|!%", "A");
    first("~)", "~uU.", "~nNcC");
    // Separators, and what starts behind them.
    first("~;|&", "B~({'\"@+`|&", "LD~({'\"@+`/$\\.!?*_^");
    first("~;|&", "B~({'\"@+`|&", "B");
    first("~;|&", "LD~/$\\.?*!_#^", "A");
    // Hyphens and hashes, and both near the end.
    second("D~'\");", "~-", "~-");
    first("~-", "~-", "~\n\rpculrtsgeiPCULRTSGEI");
    second("SB", "~-", "~oOeEuUw");
    third("B~ahnlpyedkmctrxsAHNLPYEDKMCTRXS2357", "B", "~-");
    second("B~-+#", "A", "E");
    second("A", "B~-+#*", "E");
    second("A", "~#", "~\n\r\0 -;)");
    first("~#", "~sfepicar_SFEPICAR", "~eovanmptfEOVANMPTF");
    // Dollars, braces, brackets, percent and plus signs.
    second("A", "~$<+", "LB~(@*'\"-$!{_/%#?\\.<[");
    second("A", "~\\%{", "W~'.\\${%#,");
    long brace = pattern("A", "~#*@~%", "~{");
    atSecond |= brace;
    atThird |= brace;
    first("~%", "A", "B");
    second("A", "~@!*", "~@({jcotsS!r/|)");
    second("A", "~>[", "~(&/]#cC");
    first("~>", "B", "B~/");
    second("L~)", "~[", "~'\"/`(\\!+[pP_");
    second("~!+", "~[", "A");
    second("~'\")", "~]", "B~/|");
    // Lines, and what folds.
    second("A", "~\n\r\0\u0085\u00ac\u00ad\u00b4", "A");
    // Paths and names.
    first("~/", "~eErRiIbB", "~tTnNiIoO");
    first("~/", "~pPvVsSdDmMwW", "~rRaAeEbBiIpP");
    first("~/", "~.?", "L~/.\\?");
    first("~/", "~/", "~/eE");
    second("A", "~/", "E~*\0");
    first("~.", "~.", "BE~/\\;%025?xX");
    first("~.", "~ceiludCEILUD", "~onlatrONLATR3");
    first("~.", "~hmstxypafjobwkHMSTXYPAFJOBWK", "~ticuvmaepnysrodbwhTICUVMAEPNYSRODBWH");
    second("~bB", "~.", "L");
    // Colons and underscores.
    second("A", "~:", "~/\\");
    first("~:", "~:", "L~*@");
    third("B~pP\\+\"'", "~tT", "~:");
    third("~tTbBhH", "~aAsS", "~:");
    third("B~tTaAsS", "B", "~:");
    second("L~]", "~:", "D~[");
    second("~rReE", "~:", "A");
    third("~xXsStTmM", "~pPlLsS", "~_");
    first("~_", "~sStTmMcC", "~aAcC");
    second("N_", "~_", "~_");
    second("A", "~_", "~$");
    first("~uU", "~nN", "~iI");
    Folding.mark(FOLDING);
    for (int surrogate : new int[] {0xd835, 0xd83c, 0xd83e}) {
      Folding.mark(FOLDING, surrogate);
    }
  }

  private Kinds() {}

  private static void first(String one, String two, String three) {
    atFirst |= pattern(one, two, three);
  }

  private static void second(String one, String two, String three) {
    atSecond |= pattern(one, two, three);
  }

  private static void third(String one, String two, String three) {
    atThird |= pattern(one, two, three);
  }

  private static long pattern(String one, String two, String three) {
    if (patterns == Long.SIZE) {
      throw new IllegalStateException("no bit is left for another pattern");
    }
    long bit = 1L << patterns++;
    place(FIRST, one, bit);
    place(SECOND, two, bit);
    place(THIRD, three, bit);
    return bit;
  }

  private static void place(long[] place, String what, long bit) {
    int tilde = what.indexOf('~');
    boolean but = what.charAt(0) == 'N';
    int classes = but ? 0 : tilde < 0 ? what.length() : tilde;
    for (int i = 0; i < classes; i++) {
      named(place, what.charAt(i), bit);
    }
    if (but) {
      range(place, 0, SIZE, bit);
      for (int i = 1; i < what.length(); i++) {
        place[what.charAt(i)] &= ~bit;
      }
      return;
    }
    for (int i = classes + 1; i < what.length(); i++) {
      place[what.charAt(i)] |= bit;
    }
  }

  private static void named(long[] place, char name, long bit) {
    switch (name) {
      case 'L' -> {
        range(place, 'a', 'z' + 1, bit);
        range(place, 'A', 'Z' + 1, bit);
      }
      case 'D' -> range(place, '0', '9' + 1, bit);
      case 'W' -> {
        named(place, 'L', bit);
        named(place, 'D', bit);
        place['_'] |= bit;
      }
      case 'B' -> {
        range(place, 0, ' ' + 1, bit);
        place[0xa0] |= bit;
      }
      case 'E' -> place[END] |= bit;
      case 'S' -> place[START] |= bit;
      default -> range(place, 0, SIZE, bit);
    }
  }

  private static void range(long[] place, int from, int to, long bit) {
    for (int c = from; c < to; c++) {
      place[c] |= bit;
    }
  }

  /**
   * The first index from here on at which a triple ends that may be a sign, or a character stands
   * that may fold to ASCII; the length of the text where its end makes one; more than that where
   * there is none. Nothing is called in the loop, so that it stays in registers.
   */
  static int next(String text, int from) {
    int length = text.length();
    if (from > length) {
      return from;
    }
    long[] first = FIRST;
    long[] second = SECOND;
    long[] third = THIRD;
    int last = kind(text, from - 1);
    long one = first[last];
    long two = first[kind(text, from - 2)] & second[last];
    for (int i = from; i < length; i++) {
      int c = text.charAt(i);
      if (c > 0xff) {
        long[] page = FOLDING[c >>> 8];
        if ((page != null && (page[c >>> 6 & 3] >>> c & 1) != 0) || (two & third[BEYOND]) != 0) {
          return i;
        }
        c = BEYOND;
      } else if ((two & third[c]) != 0) {
        return i;
      }
      two = one & second[c];
      one = first[c];
    }
    return (two & third[END]) != 0 ? length : length + 1;
  }

  /** Whether a character that is not Latin-1 may fold to ASCII, or be taken out. */
  static boolean folds(char c) {
    long[] page = FOLDING[c >>> 8];
    return page != null && (page[c >>> 6 & 3] >>> c & 1) != 0;
  }

  private static int kind(String text, int index) {
    if (index < 0) {
      return START;
    }
    if (index >= text.length()) {
      return END;
    }
    int c = text.charAt(index);
    return c > 0xff ? BEYOND : c;
  }

  /** Whether this is a dot before a word that says nothing behind one, as most dots are. */
  private static boolean dull(String text, int index) {
    char next = text.charAt(index + 1);
    return text.charAt(index) == '.'
        && Chars.letter(next)
        && !DOTTED.begin(next, Chars.at(text, index + 2), Chars.at(text, index + 3));
  }

  /** The signs where {@link #next} has stopped. */
  static int at(String text, int index) {
    int third = kind(text, index);
    long matched = FIRST[kind(text, index - 2)] & SECOND[kind(text, index - 1)] & THIRD[third];
    int signs = third == END ? SignsOfStart.end(text) : 0;
    if ((matched & atFirst) != 0 && !dull(text, index - 2)) {
      signs |= SignsOfCharacters.of(text, index - 2);
    }
    if ((matched & atSecond) != 0) {
      signs |= SignsOfCharacters.of(text, index - 1);
    }
    if ((matched & atThird) != 0) {
      signs |= SignsOfCharacters.of(text, index);
    }
    if (third == BEYOND) {
      signs |= SignsOfFolding.of(text, index, text.charAt(index), Chars.at(text, index + 1));
    }
    return signs;
  }
}
