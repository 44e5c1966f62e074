// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.answer;

/**
 * The grammar of a header field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5">RFC 9110, 5</a>
 */
public final class HeaderField {
  private HeaderField() {}

  /** Whether a text is a token. */
  public static boolean isName(String name) {
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      boolean token =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9')
              || "!#$%&'*+-.^_`|~".indexOf(unit) >= 0;
      if (!token) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Whether a text is visible ASCII, spaces and tabs: no line break can end the field early. */
  public static boolean isValue(String value) {
    for (int at = 0; at < value.length(); at++) {
      char unit = value.charAt(at);
      if (unit != '\t' && (unit < ' ' || unit > '~')) {
        return false;
      }
    }
    return true;
  }
}
