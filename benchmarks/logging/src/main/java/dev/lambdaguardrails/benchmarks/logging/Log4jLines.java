// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.logging;

import java.io.OutputStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;

/** Log4j with Powertools' layout, each line written at once. */
final class Log4jLines implements LineLogger {
  private final Logger logger;

  Log4jLines(OutputStream out) {
    for (int at = 0; at < MDC.size(); at += 2) {
      ThreadContext.put(MDC.get(at), MDC.get(at + 1));
    }
    LoggerContext context = new LoggerContext("lines");
    Configuration configuration = context.getConfiguration();
    JsonTemplateLayout layout =
        JsonTemplateLayout.newBuilder()
            .setConfiguration(configuration)
            .setEventTemplateUri("classpath:LambdaJsonLayout.json")
            .build();
    OutputStreamAppender appender =
        OutputStreamAppender.newBuilder()
            .setName("lines")
            .setLayout(layout)
            .setTarget(out)
            .setConfiguration(configuration)
            .build();
    appender.start();
    configuration.getRootLogger().getAppenders().keySet().stream()
        .toList()
        .forEach(configuration.getRootLogger()::removeAppender);
    configuration.getRootLogger().addAppender(appender, Level.INFO, null);
    configuration.getRootLogger().setLevel(Level.INFO);
    context.updateLoggers();
    logger = context.getLogger("com.acme.orders.PlaceOrder");
  }

  @Override
  public void info(String message, Object first, Object second) {
    logger.info(message, first, second);
  }
}
