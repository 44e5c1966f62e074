// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.SecurityEvent;
import dev.lambdaguardrails.SecurityEventSink;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes security events to the logger {@code dev.lambdaguardrails.security}: a constant message,
 * everything else as key and value. A refusal is a warning, what was only reported too, a fault or
 * misconfiguration an error. The logger is looked up by the first event, not by init.
 */
final class Slf4jSecurityEvents implements SecurityEventSink {
  private static final String LOGGER = "dev.lambdaguardrails.security";

  @Override
  public void record(SecurityEvent event) {
    boolean error = event.kind() != SecurityEvent.Kind.REFUSAL && event.mode() == Mode.ENFORCE;
    LoggingEventBuilder line =
        LoggerFactory.getLogger(LOGGER).atLevel(error ? Level.ERROR : Level.WARN);
    line =
        line.addKeyValue("event", event.vocabulary())
            .addKeyValue("kind", event.kind().name())
            .addKeyValue("code", event.code())
            .addKeyValue("control", event.control().name())
            .addKeyValue("mode", event.mode().name())
            .addKeyValue("source", event.source().name())
            .addKeyValue("function", event.function())
            .addKeyValue("request_id", event.requestId())
            .addKeyValue("correlation_id", event.correlationId());
    if (event.recordId() != null) {
      line = line.addKeyValue("record_id", LogText.oneLine(event.recordId()));
    }
    if (event.status() != 0) {
      line = line.addKeyValue("status", event.status());
    }
    if (!event.pointers().isEmpty()) {
      line = line.addKeyValue("pointers", event.pointers());
    }
    if (!event.trace().isEmpty()) {
      line = line.addKeyValue("trace", event.trace());
    }
    line.log("security event");
  }

  /** Looks the logger up and begins a line, which is never logged. */
  @Override
  public void prime() {
    var unused = LoggerFactory.getLogger(LOGGER).atLevel(Level.WARN).addKeyValue("kind", "");
  }
}
