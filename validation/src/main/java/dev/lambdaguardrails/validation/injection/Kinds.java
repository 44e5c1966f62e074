// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Which characters may be a sign, and which of them only before certain others. */
final class Kinds {
  /** ASCII that may be a sign. */
  static final boolean[] LOOKED_AT = new boolean[128];

  /** For each of these, the characters before which it may be one, in two halves. */
  private static final long[] LOW = new long[128];

  private static final long[] HIGH = new long[128];

  private static final long LETTERS = 0x07fffffe_07fffffeL;

  /** Which 256 characters of the first plane hold any that fold to ASCII or vanish. */
  private static final boolean[] FOLDING = new boolean[256];

  static {
    always("`=(;|&$<>\\{%\n\r#");
    LOOKED_AT[0] = true;
    LOW[0] = -1;
    HIGH[0] = -1;
    before('\'', " \t\n\r\u000b\f)}=<>|&+-*/^%!~;#,\\'\"[]", true);
    before('"', " \t\n\r\u000b\f)}=<>|&+-*/^%!~;#\\'\"_", true);
    before(')', "(&|! \t.%uU", false);
    before('-', "-cerilnupxoCERIPO", false);
    before('.', ".\\/", true);
    before(':', "/\\:[0123456789 \t\n", true);
    before('/', "*?./epbsdvrwmiEPBSDVRWMI", false);
    before('_', "_$", true);
    before('u', "nN", false);
    before('U', "nN", false);
    before('[', "]'\"/`(\\!+[#cCpP_", false);
    before(']', " /|)", false);
    before('*', "/|)(", false);
    before('@', "@(*jcotsS", false);
    before('!', "!r", false);
    before('^', "", true);
    before('+', "(-@/.$<*'\"", true);
    String pages = "\2\3\6\30\35\37\40\41\42\43\44\51\54\60\126\247\u00ef\u00f0\u00fb\u00fe\u00ff";
    for (int i = 0; i < pages.length(); i++) {
      FOLDING[pages.charAt(i)] = true;
    }
    for (int page = 0xd8; page < 0xdc; page++) {
      FOLDING[page] = true;
    }
  }

  private Kinds() {}

  private static void always(String chars) {
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      LOOKED_AT[c] = true;
      LOW[c] = -1;
      HIGH[c] = -1;
    }
  }

  /** NUL, which also stands for the end of the text, is always among them. */
  private static void before(char c, String next, boolean letters) {
    LOOKED_AT[c] = true;
    LOW[c] = 1;
    HIGH[c] = letters ? LETTERS : 0;
    for (int i = 0; i < next.length(); i++) {
      char n = next.charAt(i);
      LOW[c] |= n < 64 ? 1L << n : 0;
      HIGH[c] |= n < 64 ? 0 : 1L << n;
    }
  }

  /** Whether a character may be a sign before this one. */
  static boolean together(char c, char next) {
    return next < 128
        ? ((next < 64 ? LOW[c] : HIGH[c]) >>> next & 1) != 0
        : next == 0xa0 || LOW[c] == -1;
  }

  /** Whether a character that is not ASCII may fold to it. */
  static boolean beyond(char c) {
    return c < 0x100 ? c == 0xad || c == 0xb4 || c == 0x85 || c == 0xac : FOLDING[c >>> 8];
  }
}
