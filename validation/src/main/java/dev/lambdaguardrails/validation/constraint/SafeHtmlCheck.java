// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.sink.SanitizedHtml;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafeHtml}. */
public final class SafeHtmlCheck {
  private SafeHtmlCheck() {}

  /**
   * Whether nothing of a text would be left out; null is valid.
   *
   * @throws dev.lambdaguardrails.failure.Misconfiguration if the sanitizer is missing
   */
  public static boolean isSafe(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    SanitizedHtml html =
        value instanceof SanitizedHtml bound ? bound : SanitizedHtml.of(value.toString());
    return html.isUntouched();
  }
}
