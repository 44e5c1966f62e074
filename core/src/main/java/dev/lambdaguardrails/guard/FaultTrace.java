// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.failure.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What may be written of a fault: its reason, the types of what was thrown and its causes, and
 * where each was thrown. Never a message, which may hold anything.
 */
final class FaultTrace {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 8;

  private FaultTrace() {}

  /** The trace, as far as the exceptions tell it: their own methods may fail too. */
  static List<String> of(Fault fault) {
    String reason = fault.reason();
    Throwable thrown = fault.thrown();
    if (reason == null && thrown == null) {
      return List.of();
    }
    List<String> trace = new ArrayList<>();
    if (reason != null) {
      trace.add(reason);
    }
    if (thrown == null) {
      return trace;
    }
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
