// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lambdaguardrails.Redactions;
import java.nio.charset.StandardCharsets;

/** Lambda's logger: live secret values are redacted, and a message stays on one line. */
final class RedactingLogger implements LambdaLogger {
  private final LambdaLogger logger;
  private final Redactions redactions;

  RedactingLogger(LambdaLogger logger, Redactions redactions) {
    this.logger = logger;
    this.redactions = redactions;
  }

  @Override
  public void log(String message) {
    logger.log(redacted(message));
  }

  @Override
  public void log(byte[] message) {
    logger.log(redacted(message));
  }

  @Override
  public void log(String message, LogLevel level) {
    logger.log(redacted(message), level);
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    logger.log(redacted(message), level);
  }

  private String redacted(String message) {
    String text = redactions.redact(String.valueOf(message));
    return text.endsWith("\n")
        ? LogText.oneLine(text.substring(0, text.length() - 1)) + "\n"
        : LogText.oneLine(text);
  }

  private byte[] redacted(byte[] message) {
    return redacted(new String(message, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }
}
