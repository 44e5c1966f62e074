// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

/**
 * Logging is set up so that it would print what must not be printed. An {@link Error}, because
 * logback goes on after any exception of a configurator, with no log and no failure of init.
 */
final class UnredactedLogging extends Error {
  UnredactedLogging(String mend) {
    super(mend, null, false, false);
  }
}
