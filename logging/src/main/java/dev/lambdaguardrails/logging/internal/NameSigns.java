// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging.internal;

/**
 * Two letters, one behind the other, of which each sensitive name has some: a name without any is
 * none, after one look at it.
 */
final class NameSigns {
  private static final String SIGNS =
      "ss nw tr cr au oo ik tk ek gk nk rk ok mz ns ar cv ib jw tp pa pi sw pw ig";

  /**
   * What a character of a name is: 1 to 26 of a letter, whatever its case; 31 of a digit; -1 of
   * what stands between; 0 of all else.
   */
  static final byte[] CODES = codes();

  /** Whether two letters are a sign, by the code of the first times 32 and that of the second. */
  static final boolean[] PAIRS = pairs();

  private NameSigns() {}

  /** Whether a sign stands in a range of letters and digits. */
  static boolean stand(char[] text, int from, int to) {
    int left = 0;
    for (int at = from; at < to; at++) {
      int right = CODES[text[at]];
      if (PAIRS[left << 5 | right]) {
        return true;
      }
      left = right;
    }
    return false;
  }

  private static byte[] codes() {
    byte[] codes = new byte[128];
    for (int unit = 0; unit < codes.length; unit++) {
      if (Chars.isWord((char) unit)) {
        codes[unit] = (byte) (Chars.isDigit((char) unit) ? 31 : unit & 31);
      } else if ((Chars.of((char) unit) & Chars.NAME) != 0) {
        codes[unit] = -1;
      }
    }
    return codes;
  }

  private static boolean[] pairs() {
    boolean[] pairs = new boolean[1024];
    for (int at = 0; at < SIGNS.length(); at += 3) {
      pairs[(SIGNS.charAt(at) & 31) << 5 | (SIGNS.charAt(at + 1) & 31)] = true;
    }
    return pairs;
  }
}
