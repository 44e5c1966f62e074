// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.util.Random;

/** Texts that try to break a line, its JSON or a terminal. */
final class HostileTexts {
  private static final String[] PIECES = {
    "plain",
    "\r\n",
    "\n{\"level\":\"FATAL\"}",
    "\",\"level\":\"FATAL\",\"x\":\"",
    "\\",
    "\\\"",
    "\\u0022",
    "\u0000",
    "\u001b[31m",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u202e",
    "\u2066",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
    "007",
    ".5",
    "1e5",
    "\u0661\u0662",
    "true",
    "null",
    "{}",
    "\\{}",
    "\\\\{}",
    "{",
    "é",
    "€",
    "\u007f",
    "\ufeff",
    "\uffff",
    "level",
    "message",
    "</script>",
    "\t"
  };

  private final Random random;

  HostileTexts(Random random) {
    this.random = random;
  }

  String next() {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
