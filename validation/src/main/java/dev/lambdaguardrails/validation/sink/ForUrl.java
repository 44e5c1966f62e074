// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.owasp.encoder.Encode;

/**
 * Texts for URLs, by OWASP Java Encoder, an optional dependency that the caller adds.
 *
 * <p>Stops a text from leaving its part of a URL; does not stop {@code ..}, which no encoding
 * changes, and does not make a whole URL safe: {@code @SafeUrl} and {@link SafeHttp} do.
 */
public final class ForUrl {
  private ForUrl() {}

  /** One part of a path, or one name or value of a query. A lone surrogate becomes a hyphen. */
  public static String component(String value) {
    try {
      return Encode.forUriComponent(value);
    } catch (NoClassDefFoundError missing) {
      throw MissingLibrary.ENCODER.needed();
    }
  }
}
