// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

/**
 * What others print, as lines of a logger that is named after the place. Safe for concurrent use.
 */
final class Prints {
  private final LoggerContext context;
  private final LineAppender appender;

  Prints(LoggerContext context, LineAppender appender) {
    this.context = context;
    this.appender = appender;
  }

  /** Writes a text as one line, if the logger has the level; without the line break at its end. */
  void print(String place, Level level, String text) {
    print(place, level, level.toString(), text);
  }

  /** Writes a text at a level that Lambda knows and logback does not. */
  void print(String place, Level level, String name, String text) {
    Logger logger = context.getLogger(place);
    if (name.equals("FATAL") || logger.isEnabledFor(level)) {
      appender.append(name, new LoggingEvent(null, logger, level, withoutBreak(text), null, null));
    }
  }

  private static String withoutBreak(String text) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(0, end);
  }
}
