// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor.regex;

import java.util.regex.Pattern;

/** A text that counts how often a character of it is read, and ends the reading at a limit. */
final class CountedText implements CharSequence {
  static final long LIMIT = 2_000_000;

  /** An empty group and a reference to it: the JDK then remembers no failed attempts at a loop. */
  private static final String WITHOUT_MEMORY = "(?<memory>)\\k<memory>";

  private final String text;
  private long reads;

  private CountedText(String text) {
    this.text = text;
  }

  /** How often a character is read to match a text, at most the limit. */
  static long reads(String regexp, String text) {
    CountedText counted = new CountedText(text);
    try {
      Pattern.compile(regexp).matcher(counted).matches();
      return counted.reads;
    } catch (Enough enough) {
      return LIMIT;
    }
  }

  /** The same by plain backtracking. */
  static long plainReads(String regexp, String text) {
    return reads(regexp + WITHOUT_MEMORY, text);
  }

  @Override
  public char charAt(int index) {
    if (++reads >= LIMIT) {
      throw new Enough();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
