// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;

/**
 * The warning that Lambda's own filter drops security events: this module writes them at any level
 * of its loggers, but behind it Lambda drops what is below {@code AWS_LAMBDA_LOG_LEVEL}. It is
 * written at that very level, which Lambda lets pass.
 */
final class LostEvents {
  private LostEvents() {}

  static void tell(Logger logger, LogSettings settings, LineAppender appender) {
    boolean fatal = settings.level() == Level.OFF;
    String lost = fatal ? "all security events" : "the security events of refusals";
    String message =
        "AWS_LAMBDA_LOG_LEVEL makes Lambda drop " + lost + ": set it to WARN or lower.";
    appender.append(
        fatal ? "FATAL" : "ERROR",
        new LoggingEvent(null, logger, Level.ERROR, message, null, null));
  }
}
