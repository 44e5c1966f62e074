// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import org.slf4j.LoggerFactory;

/**
 * Starts logging now, and not with the first logger: what an entry calls first during init.
 *
 * <p>Nobody has to: without it, logging is set up all the same, by logback's own initializer, which
 * takes longer. With it, logging that would not redact ends init even if no code of the function
 * has a logger. Safe for concurrent use.
 */
public final class JsonLogging {
  private static final String PROVIDER = "slf4j.provider";
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private JsonLogging() {}

  /**
   * Starts logging, unless it has started. A provider that {@code slf4j.provider} names stays.
   *
   * @throws Error if the logback configuration has an appender that does not redact, and that is
   *     not accepted
   */
  public static synchronized void start() {
    if (System.getProperty(PROVIDER) != null) {
      var unused = LoggerFactory.getILoggerFactory();
      return;
    }
    boolean quiet = System.getProperty(VERBOSITY) == null;
    System.setProperty(PROVIDER, LogbackInCode.class.getName());
    if (quiet) {
      // Otherwise SLF4J tells the standard error that it does as it is told.
      System.setProperty(VERBOSITY, "WARN");
    }
    try {
      var unused = LoggerFactory.getILoggerFactory();
    } finally {
      System.clearProperty(PROVIDER);
      if (quiet) {
        System.clearProperty(VERBOSITY);
      }
    }
  }
}
