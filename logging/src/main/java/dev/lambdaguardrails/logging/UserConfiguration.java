// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code logback.xml} of the user: applied, and then looked through. */
final class UserConfiguration {
  private UserConfiguration() {}

  /** Whether there may be a file that logback would read. Loads nothing of what reads it. */
  static boolean exists() {
    ClassLoader loader = LoggerContext.class.getClassLoader();
    return System.getProperty("logback.configurationFile") != null
        || (loader != null
            && (loader.getResource("logback-test.xml") != null
                || loader.getResource("logback.xml") != null));
  }

  /**
   * Applies the file; false if there is none after all.
   *
   * @param teller says what is wrong, before init ends; writes what a console appender with our
   *     encoder would print
   * @throws WrongLogging if an appender does not redact and that is not accepted
   */
  static boolean apply(LoggerContext context, LogSettings settings, LineAppender teller) {
    DefaultJoranConfigurator joran = new DefaultJoranConfigurator();
    joran.setContext(context);
    if (joran.configure(context) == Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY) {
      return false;
    }
    boolean scans = !context.getCopyOfScheduledFutures().isEmpty();
    if (scans && !settings.unredacted()) {
      // What it becomes later would be looked through by nobody.
      throw ended(
          context,
          teller,
          "The logback configuration scans itself for changes: remove scan=\"true\", or set"
              + " GUARDRAILS_LOGGING_UNREDACTED=accepted.");
    }
    String appender = settings.unredacted() ? null : unredacted(context);
    if (appender != null) {
      String mend =
          "The appender "
              + appender
              + " of the logback configuration does not redact: give it the encoder "
              + RedactingEncoder.class.getName()
              + ", remove the configuration, or set GUARDRAILS_LOGGING_UNREDACTED=accepted.";
      throw ended(context, teller, mend);
    }
    for (Logger logger : context.getLoggerList()) {
      direct(logger, teller);
    }
    return true;
  }

  private static WrongLogging ended(LoggerContext context, LineAppender teller, String mend) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    context.reset();
    return new WrongLogging(mend).told(root, teller);
  }

  /**
   * Gives the lines that would be printed to our own writer: logback's formats each message for
   * nobody, and what it prints would be redacted again, as a text.
   */
  private static void direct(Logger logger, LineAppender own) {
    List<Appender<ILoggingEvent>> printing = new ArrayList<>();
    Iterator<Appender<ILoggingEvent>> appenders = logger.iteratorForAppenders();
    while (appenders.hasNext()) {
      Appender<ILoggingEvent> appender = appenders.next();
      if (appender.getClass() == ConsoleAppender.class
          && appender instanceof ConsoleAppender<ILoggingEvent> console
          && console.getEncoder() instanceof RedactingEncoder
          && console.getTarget().equals("System.out")
          && console.getCopyOfAttachedFiltersList().isEmpty()) {
        printing.add(console);
      }
    }
    for (Appender<ILoggingEvent> each : printing) {
      var unused = logger.detachAppender(each);
      logger.addAppender(own);
    }
  }

  private static @Nullable String unredacted(LoggerContext context) {
    for (Logger logger : context.getLoggerList()) {
      String name = unredacted(logger);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String unredacted(AppenderAttachable<ILoggingEvent> holder) {
    Iterator<Appender<ILoggingEvent>> appenders = holder.iteratorForAppenders();
    while (appenders.hasNext()) {
      Appender<ILoggingEvent> appender = appenders.next();
      String name = unredacted(appender);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // what holds appenders of events holds nothing else
  private static @Nullable String unredacted(Appender<ILoggingEvent> appender) {
    if (appender instanceof AppenderAttachable<?> holder) {
      return unredacted((AppenderAttachable<ILoggingEvent>) holder);
    }
    boolean redacts =
        appender instanceof OutputStreamAppender<ILoggingEvent> stream
            && stream.getEncoder() instanceof RedactingEncoder;
    return redacts ? null : String.valueOf(appender.getName());
  }
}
