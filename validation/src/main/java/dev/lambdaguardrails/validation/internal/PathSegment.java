// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.internal;

/** One part of a path that names a file on every system and nothing else. */
public final class PathSegment {
  private static final int MOST_BYTES = 255;

  /** Dots and separators by compatibility, and Windows' own punctuation. */
  private static final String REFUSED =
      "/\\:*?\"<>|\u2024\u2025\u2026\u2044\u2215\u2216\u29F5\u29F8\u29F9\uFE52\uFE55\uFE68\uFF0E"
          + "\uFF0F\uFF1A\uFF3C\uFF61";

  private static final String[] DEVICES = {
    "con", "prn", "aux", "nul", "conin$", "conout$", "clock$"
  };

  private PathSegment() {}

  /** Whether a part of a text is one. */
  public static boolean isSafe(CharSequence text, int from, int end) {
    if (from == end || isRefusedFirst(text.charAt(from)) || isRefusedLast(text.charAt(end - 1))) {
      return false;
    }
    int bytes = 0;
    for (int at = from; at < end; ) {
      int character = Character.codePointAt(text, at);
      boolean encoded = character == '%' && at + 2 < end && Characters.octet(text, at + 1) >= 0;
      if (encoded
          || (Characters.isUnfitForNames(character) && !isJoiner(character))
          || (character < 0x10000 && REFUSED.indexOf(character) >= 0)) {
        return false;
      }
      bytes += Characters.bytes(character);
      at += Character.charCount(character);
    }
    return bytes <= MOST_BYTES && !isDevice(text, from, end);
  }

  /** What words of several scripts and most families of emoji are joined by, and their form. */
  private static boolean isJoiner(int character) {
    return character == 0x200C || character == 0x200D || character == 0xFE0F;
  }

  private static boolean isRefusedFirst(char first) {
    return first == '.' || first == '-' || first == '~' || Character.isSpaceChar(first);
  }

  private static boolean isRefusedLast(char last) {
    return last == '.' || Character.isSpaceChar(last);
  }

  /** Windows opens a device whatever its extension is. */
  private static boolean isDevice(CharSequence text, int from, int end) {
    int stem = from;
    while (stem < end && text.charAt(stem) != '.') {
      stem++;
    }
    while (stem > from && text.charAt(stem - 1) == ' ') {
      stem--;
    }
    for (String device : DEVICES) {
      if (matches(text, from, stem, device)) {
        return true;
      }
    }
    return stem - from == 4
        && (matches(text, from, stem - 1, "com") || matches(text, from, stem - 1, "lpt"))
        && "0123456789\u00B9\u00B2\u00B3".indexOf(text.charAt(stem - 1)) >= 0;
  }

  private static boolean matches(CharSequence text, int from, int end, String small) {
    if (end - from != small.length()) {
      return false;
    }
    for (int at = from; at < end; at++) {
      char character = text.charAt(at);
      char lower = character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
      if (lower != small.charAt(at - from)) {
        return false;
      }
    }
    return true;
  }
}
