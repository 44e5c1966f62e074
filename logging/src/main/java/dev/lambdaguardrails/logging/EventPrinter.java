// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.slf4j.event.KeyValuePair;

/**
 * Writes the event of each invocation as a line, where {@code GUARDRAILS_LOG_EVENT} is {@code true}
 * and nowhere else: parsed, so that the redactor sees names, and what cannot be parsed not at all.
 * Safe for concurrent use.
 */
final class EventPrinter {
  private static final int LARGEST = 256 * 1024;

  private final LoggerContext context;
  private final LineAppender appender;

  EventPrinter(LoggerContext context, LineAppender appender) {
    this.context = context;
    this.appender = appender;
  }

  void print(byte[] event, int length) {
    Logger logger = context.getLogger("dev.lambdaguardrails.event");
    if (!logger.isInfoEnabled()) {
      return;
    }
    LoggingEvent line = new LoggingEvent(null, logger, Level.INFO, "event", null, null);
    Object value =
        length > LARGEST ? "[not shown: " + length + " bytes]" : EventTree.of(event, length);
    line.addKeyValuePair(new KeyValuePair("event", value));
    appender.doAppend(line);
  }
}
