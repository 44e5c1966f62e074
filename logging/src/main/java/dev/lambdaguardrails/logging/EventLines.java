// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.logging.internal.SecretText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * Writes logging events as lines: what is reserved first, then the exception, then keys and values,
 * then the MDC. Immutable; safe for concurrent use.
 */
final class EventLines {
  private static final int MOST_FIELDS = 100;

  private final byte[] function;
  private final Redactor redactor;
  private final ValueWriter values;
  private final ThrownWriter exceptions;

  EventLines(LogSettings settings, Redactor redactor) {
    this.function = function(settings);
    this.redactor = redactor;
    this.values = new ValueWriter(redactor);
    this.exceptions = new ThrownWriter(redactor);
  }

  /** Writes the line of an event, with its end; of one that cannot be written, that it was lost. */
  void write(ILoggingEvent event, Draft draft) {
    write(event.getLevel().toString(), event, draft);
  }

  /** Writes the line of an event at a level that Lambda knows and logback does not. */
  void write(String level, ILoggingEvent event, Draft draft) {
    Line line = draft.line();
    try {
      fields(level, event, draft);
    } catch (Throwable thrown) {
      Survival.of(thrown);
      line.cutTo(0);
      line.scratch().clear();
      line.scratch().append("a log event could not be written");
      head(level, event, line);
      line.raw(",\"failure\":");
      line.text(thrown.getClass().getName());
    }
    line.raw("}\n");
  }

  private void fields(String level, ILoggingEvent event, Draft draft) {
    Line line = draft.line();
    SecretText message = line.scratch();
    message.clear();
    MessageText.append(event.getMessage(), event.getArgumentArray(), redactor, message);
    head(level, event, line);
    CurrentInvocation invocation = CurrentInvocation.ofThread();
    if (invocation != null) {
      invocation(invocation, line);
    }
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.raw(",\"exception\":");
      exceptions.write(thrown, line);
    }
    int room = MOST_FIELDS;
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      for (KeyValuePair pair : pairs) {
        field(pair.key, pair.value, invocation, room--, draft);
      }
    }
    for (Map.Entry<String, String> entry : event.getMDCPropertyMap().entrySet()) {
      field(entry.getKey(), entry.getValue(), invocation, room--, draft);
    }
    if (room < 0) {
      line.raw(",\"fields_left_out\":");
      line.raw(String.valueOf(-room));
    }
  }

  /** What stands first on every line; the message is in the line's scratch. */
  private void head(String level, ILoggingEvent event, Line line) {
    line.raw("{\"level\":\"");
    line.raw(level);
    line.raw("\",\"timestamp\":");
    Timestamp.write(event.getTimeStamp(), line);
    line.raw(",\"message\":");
    redactor.write(line.scratch(), line);
    line.raw(",\"logger\":");
    redactor.key(String.valueOf(event.getLoggerName())).write(line);
    line.raw(function);
  }

  private void invocation(CurrentInvocation invocation, Line line) {
    line.raw(invocation.coldStart() ? ",\"cold_start\":true" : ",\"cold_start\":false");
    reserved(",\"request_id\":", invocation.requestId(), line);
    reserved(",\"correlation_id\":", invocation.correlationId(), line);
    reserved(",\"trace_id\":", invocation.traceId(), line);
    reserved(",\"tenant_id\":", invocation.tenantId(), line);
  }

  private void reserved(String name, String value, Line line) {
    if (!value.isEmpty()) {
      line.raw(name);
      redactor.write(value, line);
    }
  }

  private void field(
      @Nullable String name,
      @Nullable Object value,
      @Nullable CurrentInvocation invocation,
      int room,
      Draft draft) {
    String key = String.valueOf(name);
    Line line = draft.line();
    if (value instanceof Metrics metrics) {
      metrics.write(line);
      return;
    }
    if (room <= 0 || line.full() || repeats(key, value, invocation)) {
      return;
    }
    line.raw(',');
    KeyFacts facts = redactor.key(key);
    facts.write(draft.names(), line);
    if (facts.hides()) {
      redactor.writeHidden(line);
    } else {
      values.write(value, line);
    }
  }

  /** Whether a field says again what the line says of its invocation, or nothing of it. */
  private static boolean repeats(
      String key, @Nullable Object value, @Nullable CurrentInvocation invocation) {
    boolean request = key.equals("request_id");
    if (!request && !key.equals("correlation_id")) {
      return false;
    }
    if (invocation == null) {
      return "".equals(value);
    }
    return (request ? invocation.requestId() : invocation.correlationId()).equals(value);
  }

  private static byte[] function(LogSettings settings) {
    Line line = new Line();
    line.raw(",\"service\":");
    line.text(settings.service());
    line.raw(",\"function_name\":");
    line.text(settings.functionName());
    line.raw(",\"function_version\":");
    line.text(settings.functionVersion());
    return line.toBytes();
  }
}
