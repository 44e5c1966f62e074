// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logback as SLF4J's provider without its initializer: no search for services, no versions compared
 * and no report of how long it took. Named to SLF4J by {@link JsonLogging}, never found as a
 * service, where it would stand beside logback's own. Its own MDC: one whose stacks end with an
 * invocation.
 */
@SuppressWarnings("unchecked") // of a raw map that logback answers with
public final class LogbackInCode extends LogbackMDCAdapter implements SLF4JServiceProvider {
  private final LoggerContext context = new LoggerContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();

  @SuppressWarnings("ThreadLocalUsage") // a process has one of these, for good
  private final ThreadLocal<@Nullable Map<String, Deque<String>>> stacks = new ThreadLocal<>();

  /** Called by SLF4J. */
  public LogbackInCode() {}

  @Override
  public void initialize() {
    context.setName("default");
    context.setMDCAdapter(this);
    LoggingConfigurator configurator = new LoggingConfigurator();
    configurator.setContext(context);
    var unused = configurator.configure(context);
    context.start();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return context;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return this;
  }

  /** The SLF4J API that logback is made for. */
  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void pushByKey(@Nullable String key, String value) {
    if (key == null) {
      return;
    }
    Map<String, Deque<String>> all = stacks.get();
    if (all == null) {
      all = new HashMap<>();
      stacks.set(all);
    }
    Deque<String> stack = all.get(key);
    if (stack == null) {
      stack = new ArrayDeque<>();
      all.put(key, stack);
    }
    stack.push(value);
  }

  @Override
  public @Nullable String popByKey(@Nullable String key) {
    Deque<String> stack = stack(key);
    return stack == null ? null : stack.poll();
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(@Nullable String key) {
    Deque<String> stack = stack(key);
    return stack == null ? null : new ArrayDeque<>(stack);
  }

  @Override
  public void clearDequeByKey(@Nullable String key) {
    Deque<String> stack = stack(key);
    if (stack != null) {
      stack.clear();
    }
  }

  private @Nullable Deque<String> stack(@Nullable String key) {
    Map<String, Deque<String>> all = stacks.get();
    return all == null || key == null ? null : all.get(key);
  }

  /** Ends what this thread has in the MDC, its stacks too, which logback's keeps for good. */
  @Override
  public void clear() {
    super.clear();
    stacks.remove();
  }
}
