// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;

/** Logback, each line written at once. */
final class LogbackLines implements LineLogger {
  private final Logger logger;

  private LogbackLines(LoggerContext context) {
    logger = context.getLogger("com.acme.orders.PlaceOrder");
  }

  /** By the appender that logback's users have, with an encoder. */
  static LineLogger of(Encoder<ILoggingEvent> encoder, OutputStream out) {
    LoggerContext context = context();
    encoder.setContext(context);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    return new LogbackLines(context);
  }

  /** By a configurator. */
  static LineLogger of(Configurator configurator) {
    LoggerContext context = context();
    configurator.setContext(context);
    var unused = configurator.configure(context);
    return new LogbackLines(context);
  }

  private static LoggerContext context() {
    LoggerContext context = new LoggerContext();
    LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    context.setMDCAdapter(mdc);
    for (int at = 0; at < MDC.size(); at += 2) {
      mdc.put(MDC.get(at), MDC.get(at + 1));
    }
    return context;
  }

  @Override
  public void info(String message, Object first, Object second) {
    logger.info(message, first, second);
  }
}
