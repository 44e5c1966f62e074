// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Hands security events to the log of this process; where that takes none, writes them to the
 * logger {@code dev.lambdaguardrails.security}: a constant message, everything else as key and
 * value. A refusal is a warning, what was only reported too, a fault or misconfiguration an error.
 * The logger is looked up by the first event, not by init: that sets the log up if nothing has.
 */
final class Slf4jSecurityEvents implements SecurityEventSink {
  private static final String LOGGER = "dev.lambdaguardrails.security";

  @Override
  public void record(SecurityEvent event) {
    Logger logger = LoggerFactory.getLogger(LOGGER);
    SecurityEventSink log = CurrentInvocation.securityEvents();
    if (log != null) {
      log.record(event);
      return;
    }
    LoggingEventBuilder line = logger.atLevel(event.isError() ? Level.ERROR : Level.WARN);
    for (Map.Entry<String, Object> field : event.fields().entrySet()) {
      Object value = field.getValue();
      line =
          line.addKeyValue(
              field.getKey(), value instanceof String text ? LogText.oneLine(text) : value);
    }
    line.log("security event");
  }

  /** Looks the logger up and begins a line, which is never logged. */
  @Override
  public void prime() {
    Logger logger = LoggerFactory.getLogger(LOGGER);
    SecurityEventSink log = CurrentInvocation.securityEvents();
    if (log != null) {
      log.prime();
      return;
    }
    var unused = logger.atLevel(Level.WARN).addKeyValue("kind", "");
  }
}
