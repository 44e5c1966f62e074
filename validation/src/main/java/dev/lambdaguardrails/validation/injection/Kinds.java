// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Kinds of character, one bit each, for the first pass over a text. */
final class Kinds {
  static final int SPACE = 1;
  static final int PLUS = 1 << 1;

  /** Part of a value, an operator or a bracket: what a statement has and a sentence seldom. */
  static final int VALUE = 1 << 2;

  /** A character that is looked at wherever it stands. */
  static final int LOOKED_AT = 1 << 3;

  private static final byte[] KINDS = new byte[128];
  private static final byte[] TWICE = new byte[128];
  private static final boolean[] EACH = new boolean[128];

  /** Which 256 characters of the first plane hold any that fold to ASCII or vanish. */
  private static final byte[] FOLDING = new byte[256];

  static {
    set(KINDS, " ", SPACE);
    set(KINDS, "+", PLUS);
    set(KINDS, "0123456789*@_", VALUE);
    set(KINDS, "#", VALUE);
    set(KINDS, "'\"`=(;|&$<>\\{%", VALUE | LOOKED_AT);
    set(KINDS, ")/:[]\n\r\0", LOOKED_AT);
    set(TWICE, "-.@_!+", LOOKED_AT);
    String each = "'\"`=();|&$<>\\{%/:[]\n\r\0-.@_!#*";
    for (int i = 0; i < each.length(); i++) {
      EACH[each.charAt(i)] = true;
    }
    String pages = "\2\3\6\30\35\37\40\41\42\43\44\51\54\60\126\247\u00ef\u00f0\u00fb\u00fe\u00ff";
    for (int i = 0; i < pages.length(); i++) {
      FOLDING[pages.charAt(i)] = LOOKED_AT;
    }
    for (int page = 0xd8; page < 0xdc; page++) {
      FOLDING[page] = LOOKED_AT;
    }
  }

  private Kinds() {}

  private static void set(byte[] kinds, String chars, int kind) {
    for (int i = 0; i < chars.length(); i++) {
      kinds[chars.charAt(i)] = (byte) kind;
    }
  }

  /** The kinds of an ASCII character. */
  static int of(char c) {
    return KINDS[c];
  }

  /** What an ASCII character is besides, if it follows itself. */
  static int twice(char c) {
    return c < 128 ? TWICE[c] : 0;
  }

  /** The kinds of a character that is not ASCII. */
  static int beyond(char c) {
    return c < 0x100
        ? c == 0xad || c == 0xb4 || c == 0x85 || c == 0xac ? LOOKED_AT : 0
        : FOLDING[c >>> 8];
  }

  /** Whether an ASCII character is looked at in the second pass. */
  static boolean lookedAt(char c) {
    return EACH[c];
  }
}
