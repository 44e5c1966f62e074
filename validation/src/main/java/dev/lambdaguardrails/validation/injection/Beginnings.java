// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * The first three letters of each of some words. They tell most words of a text from all of these,
 * with one look into a table and without a branch that depends on the text. Immutable.
 */
final class Beginnings {
  /** Stands for any character that is no letter. */
  private static final int SIGN = 26;

  private static final int KINDS = 27;

  /** For each first letter and each second letter or sign, a bit for each third one. */
  private final int[] thirds = new int[KINDS * KINDS];

  /**
   * Reads a list of words.
   *
   * @param words in lower case, one space between; a star for any third letter, any other sign for
   *     a character that is no letter
   */
  Beginnings(String words) {
    int start = 0;
    while (start < words.length()) {
      int space = words.indexOf(' ', start);
      int end = space < 0 ? words.length() : space;
      add(words, start, end);
      start = end + 1;
    }
  }

  private void add(String words, int start, int end) {
    int pair = kind(words.charAt(start)) * KINDS + kind(words.charAt(start + 1));
    char third = end > start + 2 ? words.charAt(start + 2) : 0;
    thirds[pair] |= third == '*' ? -1 : 1 << SIGN | 1 << kind(third);
  }

  /**
   * Whether a word may begin with these, whatever their case. Behind two letters that begin one,
   * any sign may stand for the end of a word.
   */
  boolean begin(char first, char second, char third) {
    return (thirds[kind(first) * KINDS + kind(second)] >>> kind(third) & 1) != 0;
  }

  private static int kind(char c) {
    return Math.min((c | 32) - 'a' & 0xffff, SIGN);
  }
}
