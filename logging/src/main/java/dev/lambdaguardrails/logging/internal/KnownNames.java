// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import dev.lambdaguardrails.Redactions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names that were judged last: those in a function's texts are few and come again and again.
 * Not for concurrent use.
 */
final class KnownNames {
  private static final int SLOTS = 128;

  /** A longer name is judged each time. */
  private static final int LONGEST = 40;

  private final Redactions live;
  private final char[][] names = new char[SLOTS][];
  private final @Nullable Kind[] kinds = new Kind[SLOTS];
  private final char[] letters = new char[SensitiveNames.LONGEST];
  private int state;
  private boolean suspect;

  KnownNames(Redactions live) {
    this.live = live;
    this.state = live.state();
  }

  /** Where the name that ends here begins, after one look at each of its characters. */
  int begin(char[] text, int end) {
    byte[] codes = NameSigns.CODES;
    boolean[] signs = NameSigns.PAIRS;
    int bound = Math.max(0, end - SensitiveNames.LONGEST - 1);
    int at = end;
    int right = 0;
    boolean sign = false;
    boolean typed = !live.types().isEmpty();
    while (at > bound) {
      char unit = text[at - 1];
      int code = unit < 0x80 ? codes[unit] : 0;
      if (code > 0) {
        sign |= signs[code << 5 | right];
        right = code;
      } else if (code == 0 && !(typed && Chars.isLetterBeyondAscii(unit))) {
        break;
      }
      at--;
    }
    suspect = sign || end - at > SensitiveNames.LONGEST || typed;
    return at;
  }

  /** Whether the name that was looked at last may be one of a secret. */
  boolean mayBeSensitive() {
    return suspect;
  }

  /**
   * What the value of the name is that was looked at last: sensitive by its component or by its
   * name; null if neither.
   */
  @Nullable Kind kind(char[] text, int from, int to) {
    int size = to - from;
    if (size > LONGEST) {
      return judge(text, from, to);
    }
    int hash = size;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + text[at];
    }
    int slot = (hash ^ (hash >>> 7)) & (SLOTS - 1);
    char[] name = names[slot];
    if (name != null && name.length == size && state == live.state()) {
      int at = 0;
      while (at < size && name[at] == text[from + at]) {
        at++;
      }
      if (at == size) {
        return kinds[slot];
      }
    }
    if (state != live.state()) {
      Arrays.fill(names, null);
      state = live.state();
    }
    Kind kind = judge(text, from, to);
    names[slot] = Arrays.copyOfRange(text, from, to);
    kinds[slot] = kind;
    return kind;
  }

  private @Nullable Kind judge(char[] text, int from, int to) {
    if (!live.types().isEmpty()) {
      int dot = from;
      for (int at = from; at < to; at++) {
        dot = text[at] == '.' ? at + 1 : dot;
      }
      int count = SensitiveNames.plain(text, dot, to, letters);
      if (live.types().hasName(letters, count)) {
        return Kind.SENSITIVE;
      }
    }
    return SensitiveNames.contains(text, from, to, letters) ? Kind.NAME : null;
  }
}
