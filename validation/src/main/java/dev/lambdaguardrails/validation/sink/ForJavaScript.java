// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.owasp.encoder.Encode;

/**
 * Texts for JavaScript, by OWASP Java Encoder, an optional dependency that the caller adds.
 *
 * <p>Stops a text from ending the literal that it stands in; does not make code of texts safe to
 * {@code eval}, and not template literals (backquotes).
 */
public final class ForJavaScript {
  private ForJavaScript() {}

  /** The inside of a string literal in quotes, within HTML or a file of its own. */
  public static String literal(String value) {
    try {
      return Encode.forJavaScript(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }
}
