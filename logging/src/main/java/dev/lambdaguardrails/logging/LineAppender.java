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
import org.jspecify.annotations.Nullable;

/**
 * Writes each event as one line, by one write. Has no filters: levels decide, and {@link Details}
 * where there are some. Safe for concurrent use.
 */
final class LineAppender extends ContextAwareBase implements Appender<ILoggingEvent> {
  private final EventLines lines;
  private final OutputStream out;
  private final @Nullable Details details;
  private String name = "guardrails";
  private volatile boolean started;

  LineAppender(EventLines lines, OutputStream out, @Nullable Details details) {
    this.lines = lines;
    this.out = out;
    this.details = details;
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
      if (details == null) {
        write(draft);
      } else {
        write(draft, event, details);
      }
    } catch (IOException e) {
      addError("a log line could not be written", e);
    } finally {
      draft.end();
    }
  }

  /** Makes the line of an event, and writes it nowhere. */
  void prime(ILoggingEvent event) {
    Draft draft = Draft.begin();
    if (draft != null) {
      lines.write(event, draft);
      draft.end();
    }
  }

  private void write(Draft draft) throws IOException {
    synchronized (out) {
      draft.line().writeTo(out);
    }
  }

  /** Writes the line, or lets it wait; behind the lines that waited for it. */
  private void write(Draft draft, ILoggingEvent event, Details of) throws IOException {
    LineBuffer waiting = of.waiting(event);
    if (waiting != null) {
      waiting.add(draft.line().toBytes());
      return;
    }
    LineBuffer released = of.released(event);
    if (released != null) {
      tell(released.takeGone(), of);
      synchronized (out) {
        released.writeTo(out);
      }
    }
    write(draft);
  }

  private void tell(int gone, Details of) throws IOException {
    Draft draft = gone == 0 ? null : Draft.begin();
    if (draft == null) {
      return;
    }
    try {
      lines.write("WARN", of.gone(gone), draft);
      write(draft);
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
