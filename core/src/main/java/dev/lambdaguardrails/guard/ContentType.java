// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import java.util.Locale;

/**
 * The media type of JSON: {@code application/json}, or one with the suffix {@code +json}, in UTF-8.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1">RFC 9110, 8.3.1</a>
 */
final class ContentType {
  private ContentType() {}

  static boolean isJson(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    int semicolon = lower.indexOf(';');
    String type = (semicolon < 0 ? lower : lower.substring(0, semicolon)).strip();
    return isJsonType(type) && (semicolon < 0 || isUtf8(lower.substring(semicolon + 1).strip()));
  }

  private static boolean isJsonType(String type) {
    if (type.equals("application/json")) {
      return true;
    }
    return type.startsWith("application/")
        && type.endsWith("+json")
        && type.length() > "application/+json".length()
        && type.indexOf(',') < 0
        && type.indexOf(' ') < 0;
  }

  /** No parameter but the charset is defined for JSON (RFC 8259, 11), and it has one value. */
  private static boolean isUtf8(String parameter) {
    return parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
  }
}
