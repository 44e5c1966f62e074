// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.guard.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Which details, lines of DEBUG and above that the root's level leaves out, are written after all.
 *
 * @param share of the invocations that write all of them, 0 to 1
 * @param bufferBytes the bytes of lines that each other invocation keeps until it logs an error; 0
 *     for none
 */
record DetailSettings(double share, int bufferBytes) {
  private static final String SHARE = "GUARDRAILS_LOG_SAMPLE_RATE";
  private static final String BUFFER = "GUARDRAILS_LOG_BUFFER_BYTES";
  private static final int LARGEST_BUFFER = 16 * 1024 * 1024;

  /** Null if none are written, which is how it is without settings. */
  static @Nullable DetailSettings of(Environment environment) {
    String share = environment.get(SHARE);
    String bytes = environment.get(BUFFER);
    if (share == null && bytes == null) {
      return null;
    }
    DetailSettings settings = new DetailSettings(share(share), bytes(bytes));
    return settings.share == 0 && settings.bufferBytes == 0 ? null : settings;
  }

  private static double share(@Nullable String text) {
    double share = number(SHARE, text);
    if (share >= 0 && share <= 1) {
      return share;
    }
    throw new WrongLogging("Set " + SHARE + " to a number from 0 to 1.");
  }

  private static int bytes(@Nullable String text) {
    double bytes = number(BUFFER, text);
    if (bytes >= 0 && bytes <= LARGEST_BUFFER) {
      return (int) bytes;
    }
    throw new WrongLogging("Set " + BUFFER + " to a number from 0 to " + LARGEST_BUFFER + '.');
  }

  private static double number(String name, @Nullable String text) {
    try {
      return text == null || text.isEmpty() ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new WrongLogging("Set " + name + " to a number.");
    }
  }
}
