// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

/**
 * Finds any of many values in one reading that skips most of a text, after Wu and Manber. A value
 * begins with a window of {@value #WINDOW} characters, in which six times three stand side by side;
 * of every sixth three characters of a text that are in no window, no value is near. The time grows
 * with the text, hardly with the number of values. Immutable; safe for concurrent use.
 */
final class SecretIndex {
  private static final int WINDOW = Redactions.SHORTEST;
  private static final int BLOCK = 3;
  private static final int STRIDE = WINDOW - BLOCK + 1;
  private static final int SLOTS = 4_096;

  private final String[] values;

  /** Whether three characters stand somewhere in a window. */
  private final boolean[] near = new boolean[SLOTS];

  /** The values, counted from 1, whose window ends with three characters, and each one's next. */
  private final int[] first = new int[SLOTS];

  private final int[] next;

  /**
   * An index of values.
   *
   * @param values each of at least {@link Redactions#SHORTEST} characters, longest first
   */
  SecretIndex(String[] values) {
    this.values = values;
    this.next = new int[values.length + 1];
    for (int value = values.length; value > 0; value--) {
      for (int end = BLOCK; end <= WINDOW; end++) {
        String text = values[value - 1];
        int slot = slot(text.charAt(end - 3), text.charAt(end - 2), text.charAt(end - 1));
        near[slot] = true;
        if (end == WINDOW) {
          next[value] = first[slot];
          first[slot] = value;
        }
      }
    }
  }

  String[] values() {
    return values;
  }

  /** The first value in a range: where it begins, and in the lower half where it ends; or -1. */
  long find(char[] text, int from, int to) {
    for (int at = from + WINDOW - 1; at < to; at += STRIDE) {
      if (near[slot(text[at - 2], text[at - 1], text[at])]) {
        long found = find(text, at, Math.min(to, at + STRIDE), to);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  /** The first value whose window ends in a range. */
  private long find(char[] text, int from, int end, int to) {
    for (int at = from; at < end; at++) {
      int begin = at - WINDOW + 1;
      int slot = slot(text[at - 2], text[at - 1], text[at]);
      for (int value = first[slot]; value > 0; value = next[value]) {
        if (stands(values[value - 1], text, begin, to)) {
          return ((long) begin << 32) | (begin + values[value - 1].length());
        }
      }
    }
    return -1;
  }

  private static boolean stands(String value, char[] text, int begin, int to) {
    int length = value.length();
    if (length > to - begin) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (text[begin + at] != value.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static int slot(char one, char two, char three) {
    return ((one << 8) ^ (two << 4) ^ three) & (SLOTS - 1);
  }
}
