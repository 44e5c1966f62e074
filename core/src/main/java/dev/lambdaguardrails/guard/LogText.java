// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

/** Text of others on one log line: control characters and line separators are escaped. */
final class LogText {
  private LogText() {}

  /** The text on one line; the same instance if it already is. */
  static String oneLine(String text) {
    StringBuilder line = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (breaks(unit)) {
        if (line == null) {
          line = new StringBuilder(text.length() + 16).append(text, 0, at);
        }
        line.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
      } else if (line != null) {
        line.append(unit);
      }
    }
    return line == null ? text : line.toString();
  }

  private static boolean breaks(char unit) {
    return (unit < ' ' && unit != '\t')
        || (unit >= 0x7F && unit <= 0x9F)
        || unit == 0x2028
        || unit == 0x2029;
  }
}
