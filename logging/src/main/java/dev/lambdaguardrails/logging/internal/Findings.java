// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

import java.util.Arrays;

/** Ranges of one text, each of a kind; in order and apart once settled. Not for concurrent use. */
final class Findings {
  private int[] from = new int[8];
  private int[] to = new int[8];
  private Kind[] kinds = new Kind[8];
  private int count;

  /** Whether none begins before the one that was added before it. */
  private boolean ordered = true;

  void clear() {
    count = 0;
    ordered = true;
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
    ordered &= count == 0 || from[count - 1] <= begin;
    from[count] = begin;
    to[count] = end;
    kinds[count++] = kind;
  }

  private void sort() {
    long[] places = new long[count];
    for (int at = 0; at < count; at++) {
      places[at] = (long) from[at] << 32 | at;
    }
    Arrays.sort(places);
    int[] begins = new int[count];
    int[] ends = new int[count];
    Kind[] all = new Kind[count];
    for (int at = 0; at < count; at++) {
      int place = (int) places[at];
      begins[at] = from[place];
      ends[at] = to[place];
      all[at] = kinds[place];
    }
    from = begins;
    to = ends;
    kinds = all;
    ordered = true;
  }

  /** Joins what overlaps, under the kind that says most: never under one that shows a part. */
  void settle() {
    if (!ordered) {
      sort();
    }
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
