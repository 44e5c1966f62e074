// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import dev.lambdaguardrails.logging.internal.SecretText;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message with its arguments in the places of <code>{}</code>, as SLF4J has it, except that bytes
 * and characters of an array, which are passwords more often than text, are only counted, that what
 * a map holds under a sensitive key is left out, and that an argument whose {@code toString} fails
 * prints nothing to the standard error.
 */
final class MessageText {
  private static final int DEEPEST = 8;
  private static final int MOST_ELEMENTS = 1_000;

  private final Redactor redactor;
  private final SecretText text;

  private MessageText(Redactor redactor, SecretText text) {
    this.redactor = redactor;
    this.text = text;
  }

  /** Appends a message to a text. */
  static void append(
      @Nullable String pattern, Object @Nullable [] arguments, Redactor redactor, SecretText text) {
    if (pattern == null) {
      text.append("null");
      return;
    }
    int open = arguments == null || arguments.length == 0 ? -1 : pattern.indexOf("{}");
    if (arguments == null || open < 0) {
      text.append(pattern);
      return;
    }
    int from = 0;
    int next = 0;
    while (open >= 0 && next < arguments.length) {
      if (isBackslash(pattern, open - 1) && !isBackslash(pattern, open - 2)) {
        text.append(pattern, from, open - 1);
        text.append("{");
        from = open + 1;
      } else {
        text.append(pattern, from, isBackslash(pattern, open - 1) ? open - 1 : open);
        Object argument = arguments[next++];
        if (argument instanceof String plain) {
          text.append(plain);
        } else {
          new MessageText(redactor, text).append(argument);
        }
        from = open + 2;
      }
      open = pattern.indexOf("{}", from);
    }
    text.append(pattern, from, pattern.length());
  }

  /** The text of a value, also of one whose {@code toString} fails. */
  static String of(@Nullable Object value) {
    if (value instanceof byte[] || value instanceof char[]) {
      return value.getClass().getComponentType() + "[" + Array.getLength(value) + ']';
    }
    try {
      String text = value == null ? null : value.toString();
      return text == null ? "null" : text;
    } catch (Throwable thrown) {
      Survival.of(thrown);
      return "[FAILED toString()]";
    }
  }

  private static boolean isBackslash(String pattern, int at) {
    return at >= 0 && pattern.charAt(at) == '\\';
  }

  /** Appends an argument; of one that cannot be read to its end, what could be. */
  private void append(@Nullable Object argument) {
    try {
      append(argument, 0);
    } catch (Throwable thrown) {
      Survival.of(thrown);
      text.append("[FAILED to read the value]");
    }
  }

  private void append(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map && isOfTheJdk(value)) {
      map(map, depth);
    } else if (value instanceof Collection<?> collection && isOfTheJdk(value)) {
      array(collection.size() > MOST_ELEMENTS ? first(collection) : collection.toArray(), depth);
    } else if (value instanceof Map.Entry<?, ?> entry && isOfTheJdk(value)) {
      entry(entry, depth);
    } else if (value == null
        || !value.getClass().isArray()
        || value instanceof byte[]
        || value instanceof char[]) {
      text.append(of(value));
    } else {
      array(value, depth);
    }
  }

  /** Whether its text is that of all maps and collections. */
  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  /** As many as are shown, and one that says that there are more. */
  private static @Nullable Object[] first(Collection<?> collection) {
    @Nullable Object[] first = new Object[MOST_ELEMENTS + 1];
    Iterator<?> elements = collection.iterator();
    for (int at = 0; at < first.length && elements.hasNext(); at++) {
      first[at] = elements.next();
    }
    return first;
  }

  private void array(Object array, int depth) {
    int length = Array.getLength(array);
    int shown = depth == DEEPEST ? 0 : Math.min(length, MOST_ELEMENTS);
    text.append("[");
    for (int at = 0; at < shown && !text.isFull(); at++) {
      if (at > 0) {
        text.append(", ");
      }
      append(Array.get(array, at), depth + 1);
    }
    text.append(shown < length ? "...]" : "]");
  }

  private void map(Map<?, ?> map, int depth) {
    int count = 0;
    text.append("{");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (depth == DEEPEST || count == MOST_ELEMENTS || text.isFull()) {
        text.append("...");
        break;
      }
      if (count++ > 0) {
        text.append(", ");
      }
      entry(entry, depth);
    }
    text.append("}");
  }

  private void entry(Map.Entry<?, ?> entry, int depth) {
    String key = of(entry.getKey());
    text.append(key);
    text.append("=");
    if (redactor.hides(key)) {
      text.append(Redactor.HIDDEN);
    } else {
      append(entry.getValue(), depth + 1);
    }
  }
}
