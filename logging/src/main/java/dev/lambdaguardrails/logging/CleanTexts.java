// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts in which nothing secret was found, such as the ids of an invocation that each of its
 * lines has: the same instance need not be read again until there is another live value. Not for
 * concurrent use.
 */
final class CleanTexts {
  private static final int SLOTS = 16;
  private static final int LONGEST = 64;

  private final @Nullable String[] texts = new String[SLOTS];
  private final byte[][] written = new byte[SLOTS][];
  private @Nullable Redactor owner;
  private int state;

  /**
   * This very text as JSON, if it was found clean by this redactor in this state; otherwise null.
   */
  @SuppressWarnings("ReferenceEquality") // comparing the characters would cost as much as reading
  byte @Nullable [] json(String text, Redactor by, int now) {
    if (owner != by || state != now || text.length() > LONGEST) {
      return null;
    }
    int slot = text.hashCode() & (SLOTS - 1);
    return texts[slot] == text ? written[slot] : null;
  }

  /** Nothing was found in a text, which was written in a line since this size. */
  @SuppressWarnings("ReferenceEquality") // a redactor is itself
  void add(String text, Line line, int mark, Redactor by, int now) {
    if (owner != by || state != now) {
      Arrays.fill(texts, null);
      owner = by;
      state = now;
    }
    if (text.length() <= LONGEST) {
      int slot = text.hashCode() & (SLOTS - 1);
      texts[slot] = text;
      written[slot] = line.since(mark);
    }
  }
}
