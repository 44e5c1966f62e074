// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import ch.qos.logback.classic.Level;

/** A standard stream whose texts become lines. */
final class PrintedLines extends PrintedTexts {
  private final Prints prints;
  private final String place;
  private final Level level;

  PrintedLines(Prints prints, String place, Level level) {
    this.prints = prints;
    this.place = place;
    this.level = level;
  }

  @Override
  void take(String text) {
    prints.print(place, level, text);
  }
}
