// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.owasp.encoder.Encode;

/**
 * Texts for CSS, by OWASP Java Encoder, an optional dependency that the caller adds.
 *
 * <p>Stops a text from ending the string or URL that it stands in; does not say that the URL is one
 * to load.
 */
public final class ForCss {
  private ForCss() {}

  /** The inside of a string in quotes. */
  public static String string(String value) {
    try {
      return Encode.forCssString(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }

  /** The inside of {@code url()}. */
  public static String url(String value) {
    try {
      return Encode.forCssUrl(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }
}
