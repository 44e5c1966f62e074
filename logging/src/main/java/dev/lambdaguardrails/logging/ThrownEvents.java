// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Makes the events that hold an exception, in logback's place: one whose own methods fail, or whose
 * chain of causes is deeper than the stack, would throw into the code that logs it, and its line
 * would be lost. Asks first which details are let through. Safe for concurrent use.
 */
final class ThrownEvents extends TurboFilter {
  private final @Nullable Details details;

  ThrownEvents(@Nullable Details details) {
    this.details = details;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    boolean detail = details != null && details.admit(logger, level);
    if (thrown == null && last(arguments) == null) {
      return detail ? FilterReply.ACCEPT : FilterReply.NEUTRAL;
    }
    if (!detail && !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.DENY;
    }
    LoggingEvent event = event(logger, level, format, arguments, thrown);
    if (marker != null) {
      event.addMarker(marker);
    }
    logger.callAppenders(event);
    return FilterReply.DENY;
  }

  @Override
  public FilterReply decide(Logger logger, org.slf4j.event.LoggingEvent built) {
    Object[] arguments = built.getArgumentArray();
    Throwable thrown = built.getThrowable();
    if (thrown == null && last(arguments) == null) {
      return FilterReply.NEUTRAL;
    }
    Level level = Level.convertAnSLF4JLevel(built.getLevel());
    LoggingEvent event = event(logger, level, built.getMessage(), arguments, thrown);
    List<Marker> markers = built.getMarkers();
    if (markers != null) {
      for (Marker marker : markers) {
        event.addMarker(marker);
      }
    }
    event.setKeyValuePairs(built.getKeyValuePairs());
    logger.callAppenders(event);
    return FilterReply.DENY;
  }

  /** The event as logback makes it, or with a copy of what can be read of the exception. */
  private static LoggingEvent event(
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    try {
      return new LoggingEvent(Logger.FQCN, logger, level, format, thrown, arguments);
    } catch (Throwable failed) {
      Survival.of(failed);
      return CopiedThrown.event(logger, level, format, arguments, thrown);
    }
  }

  /** The exception that stands behind the arguments of a message, where logback looks for it. */
  static @Nullable Throwable last(Object @Nullable [] arguments) {
    return arguments != null
            && arguments.length > 0
            && arguments[arguments.length - 1] instanceof Throwable thrown
        ? thrown
        : null;
  }
}
