// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/**
 * A text, and whether it is JSON. Says nothing about fields that come twice.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonText {
  private static final int DEEPEST = 64;
  private static final String DIGITS = "0123456789";
  private static final String HEX = DIGITS + "abcdefABCDEF";

  private final String text;
  private int at;

  JsonText(String text) {
    this.text = text;
  }

  /** Whether the text is one object, and nothing else. */
  boolean isObject() {
    at = 0;
    space();
    return next('{') && members('}', 1) && text.length() == at;
  }

  private boolean value(int depth) {
    if (next('{')) {
      return depth <= DEEPEST && members('}', depth);
    }
    if (next('[')) {
      return depth <= DEEPEST && members(']', depth);
    }
    return next('"') ? string() : word("true") || word("false") || word("null") || number();
  }

  /** What follows an opening bracket, up to the closing one and the space behind it. */
  private boolean members(char end, int depth) {
    space();
    boolean more = !next(end);
    while (more) {
      if (end == '}' && !(next('"') && string() && spaced(':'))) {
        return false;
      }
      space();
      if (!value(depth + 1)) {
        return false;
      }
      space();
      more = spaced(',');
      if (!more && !next(end)) {
        return false;
      }
    }
    space();
    return true;
  }

  private boolean string() {
    while (at < text.length()) {
      char unit = text.charAt(at++);
      if (unit == '"') {
        return true;
      }
      if (unit < ' ' || (unit == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (!next('u')) {
      return at < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at++)) >= 0;
    }
    for (int digit = 0; digit < 4; digit++) {
      if (at >= text.length() || HEX.indexOf(text.charAt(at++)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean number() {
    pass("-");
    return (next('0') || digits())
        && (!next('.') || digits())
        && (!(next('e') || next('E')) || power());
  }

  private boolean power() {
    pass("+-");
    return digits();
  }

  private boolean digits() {
    int from = at;
    while (at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > from;
  }

  /** Passes over one of the units, if it is here. */
  private void pass(String units) {
    if (at < text.length() && units.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean word(String word) {
    boolean here = text.startsWith(word, at);
    at += here ? word.length() : 0;
    return here;
  }

  private boolean next(char unit) {
    boolean here = at < text.length() && text.charAt(at) == unit;
    at += here ? 1 : 0;
    return here;
  }

  /** Whether a unit is next, with space around it. */
  private boolean spaced(char unit) {
    space();
    boolean here = next(unit);
    if (here) {
      space();
    }
    return here;
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
