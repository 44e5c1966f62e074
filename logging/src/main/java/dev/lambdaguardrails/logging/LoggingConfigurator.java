// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.WarnStatus;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.guard.CurrentInvocation;
import dev.lambdaguardrails.guard.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sets logback up in code: one appender, which writes redacted JSON lines to the process's own
 * standard output, whatever {@link System#out} is by then. Logback finds it as a service.
 *
 * <p>A {@code logback.xml}, {@code logback-test.xml} or {@code logback.configurationFile} wins, but
 * one with an appender that does not use {@link RedactingEncoder} ends init, unless {@code
 * GUARDRAILS_LOGGING_UNREDACTED} (or the property {@code guardrails.logging.unredacted}) is {@code
 * accepted}. Another configurator of a higher rank is not checked.
 */
public final class LoggingConfigurator extends ContextAwareBase implements Configurator {
  private final OutputStream out;

  /** Called by logback. */
  public LoggingConfigurator() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  /**
   * One whose lines go to a stream of yours, by one write each: to read them in a test.
   *
   * @param out written to by one thread at a time
   */
  public LoggingConfigurator(OutputStream out) {
    this.out = out;
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Environment environment = Environment.OF_PROCESS;
    LogSettings settings = LogSettings.of(environment);
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    Redactor redactor = redactor(RedactionSettings.usual());
    EventLines lines = new EventLines(settings, redactor);
    Details details;
    Streams streams;
    try {
      redactor = redactor(RedactionSettings.of(environment));
      lines = new EventLines(settings, redactor);
      details = details(DetailSettings.of(environment), root);
      streams = Streams.of(environment);
    } catch (WrongLogging wrong) {
      throw wrong.told(root, started(new LineAppender(lines, out, null), context));
    }
    LineAppender appender = started(new LineAppender(lines, out, details), context);
    if (UserConfiguration.exists() && UserConfiguration.apply(context, settings, appender)) {
      // Its appenders may print: what they wrote would become lines within lines.
      streams = streams == Streams.LINES ? beside(settings) : streams;
    } else {
      configure(context, settings, appender, details);
      PlatformFilter.tell(environment, details != null, root, appender);
    }
    listen(context, streams, appender, redactor);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static void configure(
      LoggerContext context,
      LogSettings settings,
      LineAppender appender,
      @Nullable Details details) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    context.getStatusManager().add(new StatusLines(root, appender));
    root.setLevel(settings.level());
    root.addAppender(appender);
    context.getLogger(SecurityLines.LOGGER).setLevel(Level.TRACE);
    context.addTurboFilter(new ThrownEvents(details));
  }

  private static Streams beside(LogSettings settings) {
    return settings.unredacted() ? Streams.OPEN : Streams.TEXT;
  }

  private static void listen(
      LoggerContext context, Streams streams, LineAppender appender, Redactor redactor) {
    SecurityLines security = new SecurityLines(context, appender);
    Prints prints = new Prints(context, appender);
    boolean chosen = LogSettings.printEvents(Environment.OF_PROCESS);
    EventPrinter printer = chosen ? new EventPrinter(context, appender) : null;
    LambdaLogger logger = streams.logger(prints);
    PrintedTexts[] printed = streams.close(prints, redactor);
    CurrentInvocation.listen(
        new InvocationLog(
            context.getMDCAdapter(), stacks(context), security, printer, logger, printed));
  }

  /** What logback's own MDC keeps beyond an invocation; null if this one keeps nothing. */
  private static @Nullable MdcStacks stacks(LoggerContext context) {
    // Asked here, so that who names us as its provider does not load what only others need.
    if (context.getMDCAdapter() instanceof LogbackInCode) {
      return null;
    }
    try {
      return MdcStacks.of(context.getMDCAdapter());
    } catch (ReflectiveOperationException | RuntimeException e) {
      context
          .getStatusManager()
          .add(
              new WarnStatus("MDC.pushByKey: this logback keeps it beyond an invocation", context));
      return null;
    }
  }

  private static Redactor redactor(RedactionSettings settings) {
    return new Redactor(Redactions.ofProcess(), settings);
  }

  private static @Nullable Details details(@Nullable DetailSettings settings, Logger root) {
    return settings == null ? null : new Details(settings, root);
  }

  private static LineAppender started(LineAppender appender, LoggerContext context) {
    appender.setContext(context);
    appender.start();
    return appender;
  }
}
