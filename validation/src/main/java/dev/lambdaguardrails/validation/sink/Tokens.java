// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.util.BitSet;

/** Where the tokens of a text begin and end. Filled by one reader, then read. */
final class Tokens {
  private final int[] reach;
  private final BitSet joined = new BitSet();

  Tokens(int length) {
    this.reach = new int[length];
  }

  /** The token of these places ends there, as far as a value may go. */
  void span(int from, int end) {
    for (int at = from; at < end; at++) {
      reach[at] = end;
    }
  }

  /** These places belong to no value. */
  void bound(int from, int end) {
    for (int at = from; at < end; at++) {
      reach[at] = at;
    }
  }

  /** What stands here means something only by what stands before it: a quote behind a quote. */
  void join(int at) {
    joined.set(at);
  }

  /** Whether a value of some characters at a place is more than data. */
  boolean cross(int from, int length) {
    // A single character is no more than one token, but it may take its neighbour's meaning.
    return (length > 1 && reach[from] < from + length)
        || joined.get(from)
        || joined.get(from + length);
  }
}
