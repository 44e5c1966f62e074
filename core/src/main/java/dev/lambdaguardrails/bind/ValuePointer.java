// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Pointer of a value, with {@code *} for the key of a map, which is the caller's own text,
 * and for the place in a set, which has none.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901#section-3">RFC 6901, 3</a>
 */
final class ValuePointer {
  /** What the context of a map or set holds. */
  private static final Object UNNAMED = new Object();

  private ValuePointer() {}

  /** Marks what a parser has just entered as a map or a set. */
  static void mark(JsonParser json) {
    json.getParsingContext().setCurrentValue(UNNAMED);
  }

  /** Names the field that a parser stands at otherwise than it does; null for as it does. */
  static void name(@Nullable String name, JsonParser json) {
    json.getParsingContext().setCurrentValue(name);
  }

  /** Where the value is that a parser stands at. */
  static String of(JsonParser json) {
    JsonStreamContext context = json.getParsingContext();
    boolean open = json.currentToken() != null && json.currentToken().isStructStart();
    return of(open ? context.getParent() : context);
  }

  /** Where the current value of a context is. A root that is no root says itself where it is. */
  static String of(JsonStreamContext innermost) {
    String pointer = "";
    JsonStreamContext context = innermost;
    while (context != null && !context.inRoot()) {
      pointer = step(context) + pointer;
      context = context.getParent();
    }
    return context != null && context.getCurrentValue() instanceof String around
        ? around + pointer
        : pointer;
  }

  private static String step(JsonStreamContext context) {
    if (context.getCurrentValue() == UNNAMED) {
      return "/*";
    }
    String name =
        context.getCurrentValue() instanceof String other ? other : context.getCurrentName();
    return context.inArray() || name == null
        ? "/" + context.getCurrentIndex()
        : "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
