// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.owasp.encoder.Encode;

/**
 * Texts for HTML, by OWASP Java Encoder, an optional dependency that the caller adds.
 *
 * <p>Stops a text from becoming markup in the place that the method names, and nowhere else: not in
 * {@code script} and {@code style} elements, not in attributes that hold code or URLs, not without
 * quotes. Characters that HTML does not allow become blanks or hyphens.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html">OWASP,
 *     cross site scripting prevention</a>
 */
public final class ForHtml {
  private ForHtml() {}

  /** A text between tags. */
  public static String text(String value) {
    try {
      return Encode.forHtmlContent(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }

  /** The value of an attribute, in single or double quotes. */
  public static String attribute(String value) {
    try {
      return Encode.forHtmlAttribute(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }
}
