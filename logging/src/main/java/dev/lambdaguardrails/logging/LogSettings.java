// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import dev.lambdaguardrails.guard.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about logging.
 *
 * @param level {@code GUARDRAILS_LOG_LEVEL}, otherwise {@code AWS_LAMBDA_LOG_LEVEL}, otherwise
 *     INFO; Lambda's FATAL, which no SLF4J level reaches, is OFF
 * @param service {@code GUARDRAILS_SERVICE}, otherwise the function's name
 * @param functionName as Lambda names it; empty outside Lambda
 * @param functionVersion as Lambda names it; empty outside Lambda
 * @param unredacted whether lines of a {@code logback.xml} without the redacting encoder are
 *     accepted
 */
record LogSettings(
    Level level, String service, String functionName, String functionVersion, boolean unredacted) {

  static LogSettings of(Environment environment) {
    String functionName = text(environment.get("AWS_LAMBDA_FUNCTION_NAME"), "");
    return new LogSettings(
        level(text(environment.get("GUARDRAILS_LOG_LEVEL"), PlatformFilter.name(environment))),
        text(environment.get("GUARDRAILS_SERVICE"), functionName),
        functionName,
        text(environment.get("AWS_LAMBDA_FUNCTION_VERSION"), ""),
        "accepted".equals(environment.get("GUARDRAILS_LOGGING_UNREDACTED"))
            || "accepted".equals(System.getProperty("guardrails.logging.unredacted")));
  }

  /** Whether each invocation's event is to be written as a line. */
  static boolean printEvents(Environment environment) {
    return "true".equals(environment.get("GUARDRAILS_LOG_EVENT"));
  }

  /** The level of a name; INFO of one that is no level. */
  static Level level(@Nullable String name) {
    return "FATAL".equalsIgnoreCase(name) ? Level.OFF : Level.toLevel(name, Level.INFO);
  }

  private static String text(@Nullable String value, String otherwise) {
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
