// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * Writes security events as lines that are metrics too, whatever the levels of loggers and the
 * appenders of a {@code logback.xml}. Nothing of the MDC is in them: a function keeps values of its
 * input there, by names that may be those of an event. Safe for concurrent use.
 */
final class SecurityLines implements SecurityEventSink {
  static final String LOGGER = "dev.lambdaguardrails.security";

  private final LoggerContext context;
  private final LineAppender appender;

  SecurityLines(LoggerContext context, LineAppender appender) {
    this.context = context;
    this.appender = appender;
  }

  @Override
  public void record(SecurityEvent event) {
    appender.doAppend(line(event));
  }

  /** Makes a line, and writes it nowhere. */
  @Override
  public void prime() {
    appender.prime(new LoggingEvent(null, logger(), Level.WARN, "security event", null, null));
  }

  private LoggingEvent line(SecurityEvent event) {
    Level level = event.isError() ? Level.ERROR : Level.WARN;
    LoggingEvent line = new LoggingEvent(null, logger(), level, "security event", null, null);
    line.setMDCPropertyMap(Map.of());
    String metric = Metrics.name(event);
    line.addKeyValuePair(new KeyValuePair(metric, new Metrics(metric, line.getTimeStamp())));
    line.addKeyValuePair(new KeyValuePair(metric, event.count()));
    for (Map.Entry<String, Object> field : event.fields().entrySet()) {
      line.addKeyValuePair(new KeyValuePair(field.getKey(), field.getValue()));
    }
    return line;
  }

  private Logger logger() {
    return context.getLogger(LOGGER);
  }
}
