// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.logging;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value by its type: numbers and booleans as such, collections, maps and arrays with what
 * they hold, all else as its text. A text is never a number, whatever it looks like. Bounded in
 * depth and length, so that a value that holds itself ends. Immutable; safe for concurrent use.
 */
final class ValueWriter {
  private static final int DEEPEST = 8;
  private static final int MOST_ELEMENTS = 100;
  private static final int MOST_BITS = 2_048;

  private final Redactor redactor;

  ValueWriter(Redactor redactor) {
    this.redactor = redactor;
  }

  /** Writes a value; of one whose own methods fail, only that they did. */
  void write(@Nullable Object value, Line line) {
    int mark = line.size();
    try {
      write(value, 0, line);
    } catch (Throwable thrown) {
      Survival.of(thrown);
      line.cutTo(mark);
      line.text("[FAILED to read the value]");
    }
  }

  private void write(@Nullable Object value, int depth, Line line) {
    if (value instanceof String text) {
      redactor.write(text, line);
    } else if (value == null || value instanceof Boolean) {
      line.raw(String.valueOf(value));
    } else if (value instanceof Number number) {
      number(number, line);
    } else if (value instanceof Enum<?> constant) {
      redactor.write(constant.name(), line);
    } else if (value instanceof Map<?, ?> map) {
      map(map, depth, line);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      map(Collections.singletonMap(entry.getKey(), entry.getValue()), depth, line);
    } else if (value instanceof Collection<?> collection) {
      collection(collection, depth, line);
    } else if (value.getClass().isArray()
        && !(value instanceof byte[] || value instanceof char[])) {
      array(value, depth, line);
    } else {
      redactor.write(MessageText.of(value), line);
    }
  }

  /** A number of the JDK as a number; one of others, not finite, too long or secret as a text. */
  private void number(Number number, Line line) {
    if (!isNumber(number)) {
      line.text(isLong(number) ? "[number too long]" : redactor.text(MessageText.of(number)));
      return;
    }
    String digits = number.toString();
    String redacted = redactor.text(digits);
    if (redacted.equals(digits)) {
      line.raw(digits);
    } else {
      line.text(redacted);
    }
  }

  private static boolean isNumber(Number number) {
    Class<?> type = number.getClass();
    if (type == Double.class || type == Float.class) {
      return Double.isFinite(number.doubleValue());
    }
    return type == Integer.class
        || type == Long.class
        || type == Short.class
        || type == Byte.class
        || ((type == BigInteger.class || type == BigDecimal.class) && !isLong(number));
  }

  private static boolean isLong(Number number) {
    return (number instanceof BigInteger whole && whole.bitLength() > MOST_BITS)
        || (number instanceof BigDecimal decimal
            && decimal.unscaledValue().bitLength() > MOST_BITS);
  }

  private void map(Map<?, ?> map, int depth, Line line) {
    FieldNames names = new FieldNames(false);
    int count = 0;
    line.raw('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (count > 0) {
        line.raw(',');
      }
      if (count == MOST_ELEMENTS || depth == DEEPEST || line.full()) {
        line.text(names.take("..."));
        line.raw(":\"[truncated]\"");
        break;
      }
      count++;
      String key = MessageText.of(entry.getKey());
      KeyFacts facts = redactor.key(key);
      facts.write(names, line);
      if (facts.hides()) {
        redactor.writeHidden(line);
      } else {
        write(entry.getValue(), depth + 1, line);
      }
    }
    line.raw('}');
  }

  private void collection(Collection<?> collection, int depth, Line line) {
    Iterator<?> elements = collection.iterator();
    int count = 0;
    line.raw('[');
    while (elements.hasNext()) {
      if (ends(count, depth, line)) {
        break;
      }
      write(elements.next(), depth + 1, line);
      count++;
    }
    line.raw(']');
  }

  private void array(Object array, int depth, Line line) {
    int length = Array.getLength(array);
    line.raw('[');
    for (int at = 0; at < length; at++) {
      if (ends(at, depth, line)) {
        break;
      }
      write(Array.get(array, at), depth + 1, line);
    }
    line.raw(']');
  }

  private static boolean ends(int count, int depth, Line line) {
    if (count > 0) {
      line.raw(',');
    }
    boolean ends = count == MOST_ELEMENTS || depth == DEEPEST || line.full();
    if (ends) {
      line.raw("\"...[truncated]\"");
    }
    return ends;
  }
}
