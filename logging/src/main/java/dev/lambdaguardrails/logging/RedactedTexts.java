// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream whose texts go on as they are, but redacted, and each on one line: a break
 * within one is written as {@code \n}, what a terminal obeys as {@code \}{@code uXXXX}.
 */
final class RedactedTexts extends PrintedTexts {
  private final Redactor redactor;
  private final PrintStream out;

  private RedactedTexts(Redactor redactor, PrintStream out) {
    this.redactor = redactor;
    this.out = out;
  }

  /** The texts of a stream. Of its parent's type: who makes lines of texts does not load this. */
  static PrintedTexts of(Redactor redactor, PrintStream out) {
    return new RedactedTexts(redactor, out);
  }

  @Override
  void take(String text) {
    byte[] bytes = oneLine(redactor.text(text)).getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  private static String oneLine(String text) {
    int end = text.length() - 1;
    StringBuilder line = null;
    for (int at = 0; at <= end; at++) {
      char unit = text.charAt(at);
      boolean shown =
          unit == '\t' || (unit == '\n' && at == end) || (unit >= ' ' && !Line.hides(unit));
      if (!shown && line == null) {
        line = new StringBuilder(text.length() + 16).append(text, 0, at);
      }
      if (line != null) {
        line.append(shown ? String.valueOf(unit) : escaped(unit));
      }
    }
    return line == null ? text : line.toString();
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> "\\u" + Integer.toHexString(0x10000 | unit).substring(1);
    };
  }
}
