// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.lambdaguardrails.guard.CurrentInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Lets details of an invocation, from DEBUG on, through to the appender: those of a sampled one to
 * be written, those of any other to wait for an error. A logger with a level of its own keeps it.
 * Safe for concurrent use.
 */
final class Details {
  private final DetailSettings settings;
  private final Logger root;

  Details(DetailSettings settings, Logger root) {
    this.settings = settings;
    this.root = root;
  }

  /** Whether a line that the root's level leaves out is written or kept all the same. */
  boolean admit(Logger logger, Level level) {
    boolean detail = level.isGreaterOrEqual(Level.DEBUG) && isLeftOut(level, logger);
    InvocationDetails of = detail ? ofThread() : null;
    return of != null && of.any();
  }

  /** The lines among which an event waits; null if it is to be written. */
  @Nullable LineBuffer waiting(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(root.getEffectiveLevel())) {
      return null;
    }
    LoggerContext context = root.getLoggerContext();
    InvocationDetails of = ofThread();
    return of != null && isLeftOut(event.getLevel(), context.getLogger(event.getLoggerName()))
        ? of.waiting()
        : null;
  }

  /** The lines that waited for this event; null if it is no error, or none can wait. */
  @Nullable LineBuffer released(ILoggingEvent event) {
    InvocationDetails of = event.getLevel().isGreaterOrEqual(Level.ERROR) ? ofThread() : null;
    return of == null ? null : of.waiting();
  }

  /** Tells that so many lines did not wait. */
  ILoggingEvent gone(int count) {
    Object[] arguments = {count};
    String message = "{} lines before had no room to wait for the error";
    return new LoggingEvent(null, root, Level.WARN, message, null, arguments);
  }

  /** Whether the level is below that of a logger which takes its own from the root. */
  private boolean isLeftOut(Level level, Logger logger) {
    Level lowest = logger.getEffectiveLevel();
    return lowest != Level.OFF
        && lowest == root.getEffectiveLevel()
        && !level.isGreaterOrEqual(lowest);
  }

  private @Nullable InvocationDetails ofThread() {
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    return invocation == null ? null : InvocationDetails.of(invocation, settings);
  }
}
