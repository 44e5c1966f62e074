// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.lambdaguardrails.guard.Environment;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of {@link System#out}, {@link System#err} and Lambda's logger, so that none of them
 * passes the redactor by. What native code, or the JVM itself, writes to the descriptors does.
 */
enum Streams {
  /** Each text becomes a line. The default in Lambda. */
  LINES,
  /** Each text stays as it is, but redacted: for libraries that print lines of their own. */
  TEXT,
  /** Nothing is done: the opt-out, and what stands outside Lambda. */
  OPEN;

  static final String VARIABLE = "GUARDRAILS_LOGGING_STREAMS";

  /**
   * What the environment says.
   *
   * @throws WrongLogging if it says something else
   */
  static Streams of(Environment environment) {
    String name = environment.get(VARIABLE);
    if (name == null || name.isEmpty()) {
      return environment.get("AWS_LAMBDA_FUNCTION_NAME") == null ? OPEN : LINES;
    }
    for (Streams each : values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw new WrongLogging("Set " + VARIABLE + " to lines, text or open.");
  }

  /** Closes off the streams; returns what ends a thread's texts, out and err. */
  PrintedTexts[] close(Prints prints, Redactor redactor) {
    if (this == OPEN) {
      return new PrintedTexts[0];
    }
    PrintedTexts out;
    PrintedTexts err;
    if (this == LINES) {
      out = new PrintedLines(prints, "stdout", Level.INFO);
      err = new PrintedLines(prints, "stderr", Level.WARN);
    } else {
      out = RedactedTexts.of(redactor, System.out);
      err = RedactedTexts.of(redactor, System.err);
    }
    System.setOut(new PrintedStream(out));
    System.setErr(new PrintedStream(err));
    return new PrintedTexts[] {out, err};
  }

  /** What stands in the place of Lambda's logger; null for its own. */
  @Nullable LambdaLogger logger(Prints prints) {
    if (this == OPEN) {
      return null;
    }
    LambdaLogger logger = new PrintedLogger(prints);
    try {
      Field field = LambdaRuntime.class.getDeclaredField("logger");
      field.setAccessible(true);
      field.set(null, logger);
    } catch (ReflectiveOperationException | RuntimeException e) {
      prints.print("lambda", Level.WARN, "LambdaRuntime.getLogger() prints past the redactor");
    }
    return logger;
  }
}
