// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds a value that stands in a text across the bounds of its tokens.
 *
 * <p>Linear in the text for each length that a value has, whatever the values are: windows are told
 * by a rolling hash, and only those that cross a bound are looked at.
 */
final class Spans {
  private Spans() {}

  /**
   * Whether a value crosses a bound.
   *
   * @param tokens those of the text
   * @param values in small letters, by their length
   */
  static boolean crosses(String text, Tokens tokens, Map<Integer, Set<String>> values) {
    String folded = text.toLowerCase(Locale.ROOT);
    // A few letters change their number when they become small: then bounds are not known.
    if (folded.length() != text.length()) {
      folded = text;
    }
    for (Map.Entry<Integer, Set<String>> each : values.entrySet()) {
      if (each.getKey() <= text.length()
          && crosses(folded, tokens, each.getKey(), each.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean crosses(String text, Tokens tokens, int length, Set<String> values) {
    Set<Integer> hashes = new HashSet<>();
    for (String value : values) {
      hashes.add(value.hashCode());
    }
    int out = 1;
    int hash = 0;
    for (int at = 0; at < length; at++) {
      hash = 31 * hash + text.charAt(at);
      out *= at == 0 ? 1 : 31;
    }
    for (int at = 0; ; at++) {
      boolean bound = tokens.cross(at, length);
      if (bound && hashes.contains(hash) && values.contains(text.substring(at, at + length))) {
        return true;
      }
      if (at + length >= text.length()) {
        return false;
      }
      hash = 31 * (hash - text.charAt(at) * out) + text.charAt(at + length);
    }
  }
}
