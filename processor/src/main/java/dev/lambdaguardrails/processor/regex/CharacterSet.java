// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.List;

/** A set of characters, as ranges of {@link Characters} in ascending order. */
record CharacterSet(List<Range> ranges) {
  CharacterSet {
    ranges = List.copyOf(ranges);
  }

  static final CharacterSet NONE = new CharacterSet(List.of());

  /** From an index up to another, which is not in it. */
  record Range(int from, int to) {}

  static CharacterSet of(int from, int to) {
    return new CharacterSet(List.of(new Range(from, to)));
  }

  boolean contains(int index) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (index < range.from()) {
        high = middle - 1;
      } else if (index >= range.to()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
