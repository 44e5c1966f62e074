// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/**
 * A closed vocabulary: ASCII words, each with a number above 0, found in a text without taking them
 * out of it, whatever their case. Immutable.
 */
final class Words {
  private final String[] words;
  private final int[] meanings;
  private final int mask;
  private long lengths;

  /** For the last five bits of a first character, those of the second ones. */
  private final int[] pairs = new int[32];

  private Words(int size) {
    words = new String[size];
    meanings = new int[size];
    mask = size - 1;
  }

  /**
   * Reads a vocabulary.
   *
   * @param groups for each meaning, in order from 1, its words in lower case, one space between
   */
  static Words of(String... groups) {
    int count = 0;
    for (String group : groups) {
      count += group.length() / 4 + 1;
    }
    Words result = new Words(Integer.highestOneBit(count) * 4);
    for (int group = 0; group < groups.length; group++) {
      result.add(groups[group], group + 1);
    }
    return result;
  }

  private void add(String group, int meaning) {
    int start = 0;
    while (start < group.length()) {
      int end = group.indexOf(' ', start);
      if (end < 0) {
        end = group.length();
      }
      put(group.substring(start, end), meaning);
      start = end + 1;
    }
  }

  private void put(String word, int meaning) {
    if (word.isEmpty()) {
      return;
    }
    int slot = hash(word, 0, word.length()) & mask;
    while (words[slot] != null) {
      if (words[slot].equals(word)) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    words[slot] = word;
    meanings[slot] = meaning;
    lengths |= 1L << word.length();
    pairs[word.charAt(0) & 31] |= word.length() == 1 ? -1 : 1 << (word.charAt(1) & 31);
  }

  /** The meaning of the part of the text from one index up to another, or 0. */
  int find(String text, int from, int to) {
    int length = to - from;
    if (length <= 0 || length > 63 || (lengths >>> length & 1) == 0 || !begins(text, from)) {
      return 0;
    }
    int slot = hash(text, from, to) & mask;
    while (words[slot] != null) {
      if (words[slot].length() == length && same(words[slot], text, from)) {
        return meanings[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** Whether a word may begin with what stands here; answered by two characters. */
  boolean begins(String text, int from) {
    int second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
    return from < text.length() && (pairs[text.charAt(from) & 31] >>> (second & 31) & 1) != 0;
  }

  private static boolean same(String word, String text, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (Chars.lower(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Chars.lower(text.charAt(i));
    }
    return hash ^ hash >>> 15;
  }
}
