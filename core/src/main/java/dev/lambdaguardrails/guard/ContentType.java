// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import dev.lambdaguardrails.internal.answer.HeaderField;
import java.util.Locale;

/**
 * The media type of JSON: {@code application/json}, or one with the suffix {@code +json}, in UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1">RFC 9110, 8.3.1</a>
 */
final class ContentType {
  private static final String APPLICATION = "application/";

  private ContentType() {}

  static boolean isJson(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int semicolon = lower.indexOf(';');
    String type = trimmed(semicolon < 0 ? lower : lower.substring(0, semicolon));
    return isJsonType(type) && (semicolon < 0 || isUtf8(trimmed(lower.substring(semicolon + 1))));
  }

  private static boolean isJsonType(String type) {
    if (type.equals("application/json")) {
      return true;
    }
    return type.startsWith(APPLICATION)
        && type.endsWith("+json")
        && type.length() > (APPLICATION + "+json").length()
        && HeaderField.isName(type.substring(APPLICATION.length()));
  }

  /** Without the white space of a field: spaces and tabs, and no other. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }

  /** No parameter but the charset is defined for JSON (RFC 8259, 11), and it has one value. */
  private static boolean isUtf8(String parameter) {
    return parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
  }
}
