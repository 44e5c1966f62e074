// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * A message with its arguments in the places of <code>{}</code>, as SLF4J has it, except that bytes
 * and characters of an array, which are passwords more often than text, are only counted, and that
 * an argument whose {@code toString} fails prints nothing to the standard error.
 */
final class MessageText {
  private static final int DEEPEST = 8;
  private static final int MOST_ELEMENTS = 1_000;

  private MessageText() {}

  static String of(@Nullable String pattern, Object @Nullable [] arguments) {
    if (pattern == null) {
      return "null";
    }
    if (arguments == null || arguments.length == 0) {
      return pattern;
    }
    int open = pattern.indexOf("{}");
    if (open < 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 64);
    int from = 0;
    int next = 0;
    while (open >= 0 && next < arguments.length) {
      if (isBackslash(pattern, open - 1) && !isBackslash(pattern, open - 2)) {
        text.append(pattern, from, open - 1).append('{');
        from = open + 1;
      } else {
        text.append(pattern, from, isBackslash(pattern, open - 1) ? open - 1 : open);
        append(arguments[next++], 0, text);
        from = open + 2;
      }
      open = pattern.indexOf("{}", from);
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  /** The text of a value, also of one whose {@code toString} fails. */
  static String of(@Nullable Object value) {
    if (value instanceof byte[] || value instanceof char[]) {
      return value.getClass().getComponentType() + "[" + Array.getLength(value) + ']';
    }
    try {
      return String.valueOf(value);
    } catch (Throwable thrown) {
      Survival.of(thrown);
      return "[FAILED toString()]";
    }
  }

  private static boolean isBackslash(String pattern, int at) {
    return at >= 0 && pattern.charAt(at) == '\\';
  }

  private static void append(@Nullable Object value, int depth, StringBuilder text) {
    if (value == null
        || !value.getClass().isArray()
        || value instanceof byte[]
        || value instanceof char[]) {
      text.append(of(value));
      return;
    }
    int length = Array.getLength(value);
    int shown = depth == DEEPEST ? 0 : Math.min(length, MOST_ELEMENTS);
    text.append('[');
    for (int at = 0; at < shown; at++) {
      append(Array.get(value, at), depth + 1, text.append(at == 0 ? "" : ", "));
    }
    text.append(shown < length ? "...]" : "]");
  }
}
