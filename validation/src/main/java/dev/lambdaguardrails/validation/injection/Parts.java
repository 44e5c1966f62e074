// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import org.jspecify.annotations.Nullable;

/**
 * The values that a text holds, where it is itself a container of such: pairs of a form, of a URL's
 * query or of cookies; the strings of a JSON document; what stands in markup between tags and in
 * its attributes. What is an attack at the start of a value is one there. They do not overlap, so
 * that reading them all takes as long as reading the text. Not thread-safe.
 */
final class Parts {
  private static final int NAME = 64;

  private final String text;
  private final char kind;
  private int at;

  private Parts(String text, char kind, int at) {
    this.text = text;
    this.kind = kind;
    this.at = at;
  }

  /** The parts of a text, or null where it is one value and no container. */
  static @Nullable Parts of(String text) {
    int first = Chars.skipSpace(text, 0);
    char c = Chars.at(text, first);
    if (c == '{' || c == '[') {
      char next = Chars.at(text, Chars.skipSpace(text, first + 1));
      return next == '"' || next == '{' || next == '[' ? new Parts(text, '"', first) : null;
    }
    if (c == '<') {
      return new Parts(text, '<', first);
    }
    return ofPairs(text);
  }

  /** The values of a form, a query or cookies, or null where the text is none of these. */
  static @Nullable Parts ofPairs(String text) {
    int first = Chars.skipSpace(text, 0);
    int value = pair(text, first);
    int pairs = value > 0 ? first : query(text, first);
    return pairs < 0 || equation(text, value) ? null : new Parts(text, '&', pairs);
  }

  /** Whether words join what looks like a pair to another, as in {@code x=1 or y=2}. */
  private static boolean equation(String text, int value) {
    int next = value == 0 ? -1 : text.indexOf('=', value);
    return next >= 0 && text.indexOf('&') < 0 && text.indexOf(';') < 0;
  }

  /** The next value, or null behind the last. */
  @Nullable String next() {
    return switch (kind) {
      case '"' -> string();
      case '<' -> markup();
      default -> value();
    };
  }

  /** Where the query of a URL or path starts, of which the text is one, or -1. */
  private static int query(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?') {
        return pair(text, i + 1) > 0 ? i + 1 : -1;
      }
      if (c <= ' ' || c == '=' || c == '\'' || c == '"' || c == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** Behind the equals sign of the pair that starts here, or 0. */
  private static int pair(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < NAME && name(text.charAt(i), i > from)) {
      i++;
    }
    return i > from && Chars.at(text, i) == '=' && Chars.at(text, i + 1) != '=' ? i + 1 : 0;
  }

  private static boolean name(char c, boolean inside) {
    return Chars.letter(c)
        || c == '_'
        || (inside && (Chars.digit(c) || c == '-' || c == '.' || c == '[' || c == ']' || c == '%'));
  }

  /** The value of a pair, up to the next pair. */
  private @Nullable String value() {
    int from = pair(text, at);
    if (from == 0) {
      return null;
    }
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '&' && pair(text, i + 1) > 0) {
        at = i + 1;
        return text.substring(from, i);
      }
      if (c == ';' && Chars.at(text, i + 1) == ' ' && pair(text, i + 2) > 0) {
        at = i + 2;
        return text.substring(from, i);
      }
      i++;
    }
    at = i;
    return text.substring(from);
  }

  /** A string of a document, without the backslashes before quotes. */
  private @Nullable String string() {
    int from = text.indexOf('"', at) + 1;
    if (from == 0) {
      return null;
    }
    boolean escaped = false;
    int i = from;
    while (i < text.length() && text.charAt(i) != '"') {
      boolean escape = text.charAt(i) == '\\';
      escaped |= escape;
      i += escape ? 2 : 1;
    }
    i = Math.min(i, text.length());
    at = i + 1;
    String value = text.substring(from, i);
    return escaped ? value.replace("\\\"", "\"").replace("\\\\", "\\") : value;
  }

  /** What stands between two tags, or in the quotes of an attribute. */
  private @Nullable String markup() {
    while (at < text.length()) {
      int from = at + 1;
      char c = text.charAt(at);
      if (c == '>') {
        int tag = text.indexOf('<', from);
        at = tag < 0 ? text.length() : tag;
        return text.substring(from, at);
      }
      boolean quote = (c == '"' || c == '\'') && Chars.at(text, at - 1) == '=';
      int close = quote ? text.indexOf(c, from) : -1;
      if (close > 0) {
        at = close + 1;
        return text.substring(from, close);
      }
      at = quote ? text.length() : from;
    }
    return null;
  }
}
