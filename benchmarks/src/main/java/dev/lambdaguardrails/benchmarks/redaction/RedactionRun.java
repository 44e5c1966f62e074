// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.redaction;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.logging.RedactingEncoder;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.LoggingEventBuilder;
import org.slf4j.spi.MDCAdapter;

/** Writes each row of a corpus through a logger and the redacting encoder, and reads the line. */
public final class RedactionRun {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RedactionRun() {}

  /** A corpus of one JSON object a line. */
  public static List<RedactionRow> read(Path corpus) throws IOException {
    List<RedactionRow> rows = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(corpus)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          rows.add(JSON.readValue(line, RedactionRow.class));
        }
      }
    }
    return rows;
  }

  /** Judges every row. */
  public static RedactionReport report(List<RedactionRow> rows) throws IOException {
    List<RedactionVerdict> verdicts = new ArrayList<>();
    for (RedactionRow row : rows) {
      verdicts.add(RedactionVerdict.of(row, line(row)));
    }
    return new RedactionReport(verdicts);
  }

  /** The line that a row becomes. */
  public static String line(RedactionRow row) {
    Redactions live = new Redactions();
    row.live().forEach(live::register);
    row.types().forEach(live::sensitive);
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    RedactingEncoder encoder = new RedactingEncoder(live);
    encoder.setContext(context);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    Logger logger = context.getLogger(RedactionRun.class.getName());
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
    log(row, logger, context.getMDCAdapter());
    appender.stop();
    return written.toString(StandardCharsets.UTF_8);
  }

  private static void log(RedactionRow row, Logger logger, MDCAdapter mdc) {
    row.mdc().forEach(mdc::put);
    LoggingEventBuilder event = logger.atInfo();
    for (Object argument : row.args()) {
      event = event.addArgument(argument);
    }
    for (Map.Entry<String, @Nullable Object> pair : row.pairs().entrySet()) {
      event = event.addKeyValue(pair.getKey(), pair.getValue());
    }
    if (row.thrown() != null) {
      event = event.setCause(row.thrown().exception());
    }
    event.log(row.message());
    mdc.clear();
  }
}
