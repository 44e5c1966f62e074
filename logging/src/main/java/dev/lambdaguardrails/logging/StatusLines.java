// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;

/**
 * What logback says of itself, from a warning on, as lines too: without a listener, logback prints
 * it to the standard output as plain text, and loads java.time's formatter to do so.
 */
final class StatusLines implements StatusListener {
  private final Logger logger;
  private final LineAppender appender;

  StatusLines(Logger logger, LineAppender appender) {
    this.logger = logger;
    this.appender = appender;
  }

  @Override
  public void addStatusEvent(Status status) {
    if (status.getLevel() >= Status.WARN) {
      Level level = status.getLevel() == Status.WARN ? Level.WARN : Level.ERROR;
      appender.doAppend(
          new LoggingEvent(null, logger, level, status.getMessage(), status.getThrowable(), null));
    }
  }
}
