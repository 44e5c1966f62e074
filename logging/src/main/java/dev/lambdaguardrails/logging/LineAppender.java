// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes each event as one line, by one write. Has no filters: levels decide, and nothing behind
 * them. Safe for concurrent use.
 */
final class LineAppender extends ContextAwareBase implements Appender<ILoggingEvent> {
  private final EventLines lines;
  private final OutputStream out;
  private String name = "guardrails";
  private volatile boolean started;

  LineAppender(EventLines lines, OutputStream out) {
    this.lines = lines;
    this.out = out;
  }

  @Override
  public void doAppend(ILoggingEvent event) {
    append(event.getLevel().toString(), event);
  }

  /** Writes an event at a level that Lambda knows and logback does not. */
  void append(String level, ILoggingEvent event) {
    Draft draft = started ? Draft.begin() : null;
    if (draft == null) {
      return;
    }
    try {
      lines.write(level, event, draft);
      synchronized (out) {
        draft.line().writeTo(out);
      }
    } catch (IOException e) {
      addError("a log line could not be written", e);
    } finally {
      draft.end();
    }
  }

  @Override
  public void start() {
    started = true;
  }

  @Override
  public void stop() {
    started = false;
  }

  @Override
  public boolean isStarted() {
    return started;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void setName(String name) {
    this.name = name;
  }

  @Override
  public void addFilter(Filter<ILoggingEvent> filter) {
    throw new UnsupportedOperationException("Set levels instead of filters.");
  }

  @Override
  public void clearAllFilters() {}

  @Override
  public List<Filter<ILoggingEvent>> getCopyOfAttachedFiltersList() {
    return List.of();
  }

  @Override
  public FilterReply getFilterChainDecision(ILoggingEvent event) {
    return FilterReply.NEUTRAL;
  }
}
