// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

/**
 * Texts for LDAP: values of filters and of names.
 *
 * <p>Stops a value from ending the assertion or the relative name that it stands in; does not say
 * that the caller may see what is found. A lone surrogate, which no directory stores, is written as
 * U+FFFD.
 */
public final class ForLdap {
  private static final String HEX = "0123456789abcdef";

  private ForLdap() {}

  /**
   * The value of an assertion in a search filter.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4515#section-3">RFC 4515, 3</a>
   */
  public static String filter(String value) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      boolean lone = isLone(value, at);
      if (lone || character == 0 || "\\*()".indexOf(character) >= 0) {
        out = out == null ? new StringBuilder(value.length() + 16) : out;
        out.append(value, copied, at);
        copied = at + 1;
        if (lone) {
          out.append('\uFFFD');
        } else {
          hex(out, character);
        }
      }
    }
    return out == null ? value : out.append(value, copied, value.length()).toString();
  }

  /**
   * The value of an attribute in a distinguished name.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4514#section-2.4">RFC 4514, 2.4</a>
   */
  public static String name(String value) {
    StringBuilder out = null;
    int copied = 0;
    int last = value.length() - 1;
    for (int at = 0; at <= last; at++) {
      char character = value.charAt(at);
      boolean lone = isLone(value, at);
      boolean edge = (character == ' ' && (at == 0 || at == last)) || (character == '#' && at == 0);
      if (lone || edge || character < 0x20 || "\\\"+,;<>=".indexOf(character) >= 0) {
        out = out == null ? new StringBuilder(value.length() + 16) : out;
        out.append(value, copied, at);
        copied = at + 1;
        if (lone) {
          out.append('\uFFFD');
        } else if (character < 0x20) {
          hex(out, character);
        } else {
          out.append('\\').append(character);
        }
      }
    }
    return out == null ? value : out.append(value, copied, value.length()).toString();
  }

  private static void hex(StringBuilder out, char character) {
    out.append('\\').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
  }

  private static boolean isLone(String value, int at) {
    char character = value.charAt(at);
    if (!Character.isSurrogate(character)) {
      return false;
    }
    return Character.isHighSurrogate(character)
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }
}
