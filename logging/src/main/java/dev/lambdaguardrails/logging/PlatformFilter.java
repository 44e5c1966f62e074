// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.lambdaguardrails.guard.Environment;

/**
 * What Lambda itself drops of the lines behind this module: with {@code AWS_LAMBDA_LOG_FORMAT} of
 * JSON those below {@code AWS_LAMBDA_LOG_LEVEL}, which it then sets; with Text none.
 */
final class PlatformFilter {
  private static final String VARIABLE = "AWS_LAMBDA_LOG_LEVEL";

  private PlatformFilter() {}

  /** The level that the variable names; empty if it names none. */
  static String name(Environment environment) {
    String name = environment.get(VARIABLE);
    return name == null ? "" : name;
  }

  /** The lowest level that comes through. */
  static Level lowest(Environment environment) {
    String name = name(environment);
    boolean text = "Text".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"));
    return text || name.isEmpty() ? Level.TRACE : LogSettings.level(name);
  }

  /**
   * Tells what of the security events and the details is dropped, at a level that comes through.
   */
  static void tell(Environment environment, boolean details, Logger logger, LineAppender appender) {
    Level lowest = lowest(environment);
    if (lowest == Level.OFF) {
      tell("FATAL", "all security events: set it to WARN or lower.", logger, appender);
    } else if (lowest.isGreaterOrEqual(Level.ERROR)) {
      tell("ERROR", "the security events of refusals: set it to WARN or lower.", logger, appender);
    } else if (details && !Level.DEBUG.isGreaterOrEqual(lowest)) {
      tell(
          "WARN",
          "what is sampled or buffered below it: set it to DEBUG, and GUARDRAILS_LOG_LEVEL to the"
              + " level that you mean.",
          logger,
          appender);
    }
  }

  private static void tell(String level, String lost, Logger logger, LineAppender appender) {
    String message = VARIABLE + " makes Lambda drop " + lost;
    appender.append(level, new LoggingEvent(null, logger, Level.ERROR, message, null, null));
  }
}
