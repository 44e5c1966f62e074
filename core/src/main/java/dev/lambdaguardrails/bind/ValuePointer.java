// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;

/**
 * The JSON Pointer of a value, with {@code *} for the key of a map, which is the caller's own text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901#section-3">RFC 6901, 3</a>
 */
final class ValuePointer {
  /** What the context of a map holds. */
  private static final Object MAP = new Object();

  private ValuePointer() {}

  /** Marks the object that a parser has just entered as a map. */
  static void mark(JsonParser json) {
    json.getParsingContext().setCurrentValue(MAP);
  }

  /** Where the value is that a parser stands at. */
  static String of(JsonParser json) {
    JsonStreamContext context = json.getParsingContext();
    boolean open = json.currentToken() != null && json.currentToken().isStructStart();
    return of(open ? context.getParent() : context);
  }

  /** Where the current value of a context is. */
  static String of(JsonStreamContext innermost) {
    String pointer = "";
    JsonStreamContext context = innermost;
    while (context != null && !context.inRoot()) {
      pointer = step(context) + pointer;
      context = context.getParent();
    }
    return pointer;
  }

  private static String step(JsonStreamContext context) {
    if (context.inArray()) {
      return "/" + context.getCurrentIndex();
    }
    String name = context.getCurrentName();
    if (context.getCurrentValue() == MAP || name == null) {
      return "/*";
    }
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
