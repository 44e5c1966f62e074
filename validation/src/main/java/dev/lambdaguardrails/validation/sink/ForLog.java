// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import dev.lambdaguardrails.validation.internal.Characters;

/**
 * Texts for a log that is lines of plain text. Logs of {@code guardrails-logging} need no door:
 * they are JSON.
 *
 * <p>Stops a text from making a line of its own and from changing what a reader's terminal shows;
 * does not hide what it says.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html">OWASP,
 *     logging</a>
 */
public final class ForLog {
  private static final String HEX = "0123456789abcdef";

  private ForLog() {}

  /**
   * A text on one line: controls, separators, invisible and reordering characters and lone
   * surrogates are written as {@code \}{@code uXXXX}, and a backslash twice, so that a reader can
   * undo it.
   */
  public static String line(String value) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at < value.length(); ) {
      int character = value.codePointAt(at);
      int end = at + Character.charCount(character);
      if (character == '\\' || Characters.isUnfitForNames(character)) {
        out = out == null ? new StringBuilder(value.length() + 16) : out;
        out.append(value, copied, at);
        copied = end;
        if (character == '\\') {
          out.append("\\\\");
        } else {
          unit(out, value.charAt(at));
          if (end - at == 2) {
            unit(out, value.charAt(at + 1));
          }
        }
      }
      at = end;
    }
    return out == null ? value : out.append(value, copied, value.length()).toString();
  }

  private static void unit(StringBuilder out, char unit) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(unit >> shift & 0xF));
    }
  }
}
