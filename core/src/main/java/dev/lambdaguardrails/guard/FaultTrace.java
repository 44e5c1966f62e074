// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What may be written of an exception: the types of it and its causes, and where each was thrown.
 * Never a message, which may hold anything.
 */
final class FaultTrace {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 8;

  private FaultTrace() {}

  /** The trace, as far as the exceptions tell it: their own methods may fail too. */
  static List<String> of(Throwable thrown) {
    List<String> trace = new ArrayList<>();
    try {
      collect(thrown, trace);
    } catch (RuntimeException | StackOverflowError e) {
      trace.add("...");
    }
    return trace;
  }

  private static void collect(Throwable thrown, List<String> trace) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable cause = thrown;
    while (cause != null && seen.add(cause) && seen.size() <= MOST_CAUSES) {
      trace.add(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int at = 0; at < frames.length && at < MOST_FRAMES; at++) {
        trace.add("at " + frames[at]);
      }
      cause = cause.getCause();
    }
  }
}
