// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/** Numbers of payment cards: the issuers' ranges with their lengths, and the check digit. */
final class Cards {
  private Cards() {}

  /**
   * Whether it is the number of a card.
   *
   * @param inOnePiece whether nothing stood between the digits; a length that few cards have, and
   *     many other numbers, counts in groups only
   */
  static boolean isCard(int[] digits, int count, boolean inOnePiece) {
    return isIssued(digits, count, inOnePiece) && isChecked(digits, count) && varies(digits, count);
  }

  private static boolean isIssued(int[] digits, int count, boolean inOnePiece) {
    int two = digits[0] * 10 + digits[1];
    int four = two * 100 + digits[2] * 10 + digits[3];
    int six = four * 100 + digits[4] * 10 + digits[5];
    if (digits[0] == 4) {
      return count == 16 || count == 13 || (count == 19 && !inOnePiece);
    }
    if (two == 34 || two == 37) {
      return count == 15;
    }
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
      return count == 16;
    }
    if (two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059) || four == 3095) {
      return count == 14 || count == 16;
    }
    if (four >= 2200 && four <= 2204) {
      return count >= 16;
    }
    if (four == 6011
        || two == 65
        || (six >= 622126 && six <= 622925)
        || (four >= 6440 && four <= 6499)) {
      return count == 16 || (count == 19 && !inOnePiece) || two == 62;
    }
    if (four >= 3528 && four <= 3589) {
      return count == 16;
    }
    if (two == 62 || two == 81) {
      return count >= 16;
    }
    return (isMaestro(four) && (count == 16 || !inOnePiece))
        || ((two == 60 || two == 82 || four == 9792) && count == 16);
  }

  private static boolean isMaestro(int four) {
    return four == 5018
        || four == 5020
        || four == 5038
        || four == 5612
        || four == 5893
        || four == 6304
        || four == 6390
        || four == 6759
        || (four >= 6761 && four <= 6763);
  }

  /** Luhn's sum. */
  private static boolean isChecked(int[] digits, int count) {
    int sum = 0;
    for (int at = 0; at < count; at++) {
      int digit = digits[count - 1 - at];
      int weighed = (at & 1) == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** Whether it is more than one digit again and again. */
  private static boolean varies(int[] digits, int count) {
    for (int at = 1; at < count; at++) {
      if (digits[at] != digits[0]) {
        return true;
      }
    }
    return false;
  }
}
