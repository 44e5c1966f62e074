// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import java.util.Arrays;

/** Ranges of one text, each of a kind; in order and apart once settled. Not for concurrent use. */
final class Findings {
  private int[] from = new int[8];
  private int[] to = new int[8];
  private Kind[] kinds = new Kind[8];
  private int count;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int from(int at) {
    return from[at];
  }

  int to(int at) {
    return to[at];
  }

  Kind kind(int at) {
    return kinds[at];
  }

  /** Whether a range begins at or before this place and ends behind it. */
  boolean covers(int place) {
    for (int at = 0; at < count; at++) {
      if (from[at] <= place && place < to[at]) {
        return true;
      }
    }
    return false;
  }

  void add(int begin, int end, Kind kind) {
    if (end <= begin) {
      return;
    }
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    int place = count++;
    while (place > 0 && from[place - 1] > begin) {
      from[place] = from[place - 1];
      to[place] = to[place - 1];
      kinds[place] = kinds[place - 1];
      place--;
    }
    from[place] = begin;
    to[place] = end;
    kinds[place] = kind;
  }

  /** Joins what overlaps, under the kind that says most: never under one that shows a part. */
  void settle() {
    int kept = 0;
    for (int at = 1; at < count; at++) {
      if (from[at] < to[kept]) {
        if (kinds[at].compareTo(kinds[kept]) < 0) {
          kinds[kept] = kinds[at];
        }
        to[kept] = Math.max(to[kept], to[at]);
      } else {
        kept++;
        from[kept] = from[at];
        to[kept] = to[at];
        kinds[kept] = kinds[at];
      }
    }
    count = Math.min(count, kept + 1);
  }
}
