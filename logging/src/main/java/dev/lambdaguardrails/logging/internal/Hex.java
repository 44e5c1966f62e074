// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** Hexadecimal digits of a text. */
final class Hex {
  private Hex() {}

  /** The value of a digit; -1 if it is none. */
  static int digit(char unit) {
    if (unit >= '0' && unit <= '9') {
      return unit - '0';
    }
    int letter = (unit | 0x20) - 'a';
    return letter >= 0 && letter < 6 && unit < 0x80 ? letter + 10 : -1;
  }

  static boolean isHex(char[] text, int from, int count) {
    for (int at = from; at < from + count; at++) {
      if (digit(text[at]) < 0) {
        return false;
      }
    }
    return true;
  }

  static int value(char[] text, int from, int count) {
    int value = 0;
    for (int at = from; at < from + count; at++) {
      value = value * 16 + digit(text[at]);
    }
    return value;
  }
}
