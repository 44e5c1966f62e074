// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import org.jspecify.annotations.Nullable;

/**
 * What one thread writes a line with, again and again. A line that is asked for while one is being
 * written, because a value's {@code toString} logs, gets a draft of its own.
 */
final class Draft {
  private static final ThreadLocal<Draft> OF_THREAD = new ThreadLocal<>();
  private static final int DEEPEST = 4;

  private final Line line = new Line();
  private final FieldNames names = new FieldNames(true);
  private int depth;

  private Draft() {}

  /** This thread's draft, cleared; null where lines within lines would not end. */
  static @Nullable Draft begin() {
    Draft own = OF_THREAD.get();
    if (own == null) {
      own = new Draft();
      OF_THREAD.set(own);
    }
    if (own.depth == DEEPEST) {
      return null;
    }
    Draft draft = own.depth == 0 ? own : new Draft();
    own.depth++;
    return draft;
  }

  /** The line of this draft is out of hands. */
  void end() {
    line.clear();
    names.clear();
    Draft own = OF_THREAD.get();
    own.depth--;
  }

  Line line() {
    return line;
  }

  FieldNames names() {
    return names;
  }
}
