// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import java.util.Arrays;

/**
 * A text as another reader would have it, and where each of its characters comes from: without
 * JSON's escapes, without the encoding of paths or forms, or without line breaks. Not for
 * concurrent use.
 */
final class View {
  private char[] text;
  private int length;

  /** Where each character begins in the original, and where it ends. */
  private final int[] begins;

  private final int[] ends;

  /** How many line breaks were left out before each character; null if none were. */
  private int[] breaks = {};

  private View(char[] original, int length) {
    this.text = Arrays.copyOf(original, length);
    this.length = length;
    this.begins = new int[length];
    this.ends = new int[length];
    for (int at = 0; at < length; at++) {
      begins[at] = at;
      ends[at] = at + 1;
    }
  }

  static View of(char[] original, int length) {
    return new View(original, length);
  }

  /** Another view that is like this one so far. */
  View copy() {
    View copy = new View(text, length);
    System.arraycopy(begins, 0, copy.begins, 0, length);
    System.arraycopy(ends, 0, copy.ends, 0, length);
    return copy;
  }

  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  int begin(int at) {
    return begins[at];
  }

  /** Where the last character of a range that ends here ends in the original. */
  int end(int at) {
    return ends[at - 1];
  }

  boolean isJoined() {
    return breaks.length > 0;
  }

  /** Whether a line break was left out inside a range. */
  boolean joins(int from, int to) {
    return breaks[to - 1] != breaks[from];
  }

  /** Takes escapes away, those of one writer; false if there were none. */
  boolean unescape() {
    int out = 0;
    int at = 0;
    while (at < length) {
      char unit = text[at];
      int width = 1;
      if (unit == '\\' && at + 1 < length) {
        char next = text[at + 1];
        int letter = "nrtbf".indexOf(next);
        if (next == '"' || next == '\\' || next == '/' || next == '\'') {
          unit = next;
          width = 2;
        } else if (letter >= 0) {
          unit = "\n\r\t\b\f".charAt(letter);
          width = 2;
        } else if (next == 'u' && at + 5 < length && Hex.isHex(text, at + 2, 4)) {
          unit = (char) Hex.value(text, at + 2, 4);
          width = 6;
        }
      }
      put(out++, unit, at, width);
      at += width;
    }
    boolean changed = out < length;
    length = out;
    return changed;
  }

  /** Takes percent-encoding away, that of one writer; false if there was none. */
  boolean decode() {
    int out = 0;
    int at = 0;
    while (at < length) {
      boolean encoded =
          text[at] == '%' && at + 2 < length && Hex.isHex(text, at + 1, 2) && text[at + 1] < '8';
      int width = encoded ? 3 : 1;
      put(out++, encoded ? (char) Hex.value(text, at + 1, 2) : text[at], at, width);
      at += width;
    }
    boolean changed = out < length;
    length = out;
    return changed;
  }

  /** With blanks where a form has plus signs. */
  View spaced() {
    for (int at = 0; at < length; at++) {
      if (text[at] == '+') {
        text[at] = ' ';
      }
    }
    return this;
  }

  /** Without line breaks. */
  View joined() {
    breaks = new int[length];
    int out = 0;
    int left = 0;
    for (int at = 0; at < length; at++) {
      if (text[at] == '\n' || text[at] == '\r') {
        left++;
      } else {
        breaks[out] = left;
        put(out++, text[at], at, 1);
      }
    }
    length = out;
    return this;
  }

  private void put(int out, char unit, int at, int width) {
    text[out] = unit;
    begins[out] = begins[at];
    ends[out] = ends[at + width - 1];
  }
}
