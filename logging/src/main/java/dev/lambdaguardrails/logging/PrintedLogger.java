// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** Lambda's logger, whose texts are lines like all others. */
final class PrintedLogger implements LambdaLogger {
  private static final String PLACE = "lambda";

  private final Prints prints;

  PrintedLogger(Prints prints) {
    this.prints = prints;
  }

  @Override
  public void log(String message) {
    prints.print(PLACE, Level.INFO, String.valueOf(message));
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public void log(String message, LogLevel level) {
    String name = level == LogLevel.UNDEFINED ? "INFO" : level.name();
    // Logback has no FATAL: such a line is written where an error is.
    Level known = level == LogLevel.FATAL ? Level.ERROR : Level.toLevel(name, Level.INFO);
    prints.print(PLACE, known, name, String.valueOf(message));
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    log(new String(message, StandardCharsets.UTF_8), level);
  }
}
