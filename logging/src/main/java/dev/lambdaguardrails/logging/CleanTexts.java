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
  private @Nullable Redactor owner;
  private int state;

  /** Whether this very text was found clean, by this redactor in this state. */
  @SuppressWarnings("ReferenceEquality") // comparing the characters would cost as much as reading
  boolean holds(String text, Redactor by, int now) {
    return text.length() <= LONGEST
        && texts[text.hashCode() & (SLOTS - 1)] == text
        && owner == by
        && state == now;
  }

  /** Nothing was found in a text. */
  @SuppressWarnings("ReferenceEquality") // a redactor is itself
  void add(String text, Redactor by, int now) {
    if (owner != by || state != now) {
      Arrays.fill(texts, null);
      owner = by;
      state = now;
    }
    if (text.length() <= LONGEST) {
      texts[text.hashCode() & (SLOTS - 1)] = text;
    }
  }
}
