// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logback as SLF4J's provider without its initializer: no search for services, no versions compared
 * and no report of how long it took. Named to SLF4J by {@link JsonLogging}, never found as a
 * service, where it would stand beside logback's own.
 */
public final class LogbackInCode implements SLF4JServiceProvider {
  private final LoggerContext context = new LoggerContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();

  /** Called by SLF4J. */
  public LogbackInCode() {}

  @Override
  public void initialize() {
    context.setName("default");
    context.setMDCAdapter(mdc);
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
    return mdc;
  }

  /** The SLF4J API that logback is made for. */
  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }
}
