// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;

/**
 * Logging is set up so that it would print what must not be printed, or by a setting that says
 * nothing. An {@link Error}, because logback goes on after any exception of a configurator, with no
 * log and no failure of init.
 */
final class WrongLogging extends Error {
  private final String mend;

  /** The message says what to mend, and holds no value. */
  WrongLogging(String mend) {
    super(mend, null, false, false);
    this.mend = mend;
  }

  /** Writes the message as a line, and returns what ends init. */
  WrongLogging told(Logger logger, LineAppender teller) {
    teller.doAppend(new LoggingEvent(null, logger, Level.ERROR, mend, null, null));
    return this;
  }
}
