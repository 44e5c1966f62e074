// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.check;

import java.util.Arrays;

/**
 * What an expression of nothing but ASCII characters and positive classes of them, each repeated,
 * demands of a text: so many of one class, then so many of the next. No class can take what belongs
 * to the next, so one pass over the text decides. Immutable.
 *
 * <p>Its oracle is {@link java.util.regex.Pattern}, which matches all other expressions.
 */
final class Steps extends Expression {
  private final long[] low;
  private final long[] high;
  private final int[] least;
  private final int[] most;

  /** The first so many of the steps. */
  Steps(int count, long[] low, long[] high, int[] least, int[] most) {
    this.low = Arrays.copyOf(low, count);
    this.high = Arrays.copyOf(high, count);
    this.least = Arrays.copyOf(least, count);
    this.most = Arrays.copyOf(most, count);
  }

  /** Whether each step that may be longer or shorter differs from all that may stand behind it. */
  boolean areDistinct() {
    for (int step = 0; step < low.length; step++) {
      int next = step + 1;
      boolean reached = least[step] < most[step];
      while (reached && next < low.length) {
        if ((low[step] & low[next]) != 0 || (high[step] & high[next]) != 0) {
          return false;
        }
        reached = least[next] == 0;
        next++;
      }
    }
    return true;
  }

  @Override
  boolean matches(CharSequence text) {
    int length = text.length();
    int at = 0;
    for (int step = 0; step < low.length; step++) {
      long lower = low[step];
      long upper = high[step];
      int end = Math.min(length - at, most[step]) + at;
      int from = at;
      while (at < end && has(lower, upper, text.charAt(at))) {
        at++;
      }
      if (at - from < least[step]) {
        return false;
      }
    }
    return at == length;
  }

  private static boolean has(long low, long high, char unit) {
    return unit < 0x80 && (((unit < 0x40 ? low : high) >>> unit) & 1) != 0;
  }
}
