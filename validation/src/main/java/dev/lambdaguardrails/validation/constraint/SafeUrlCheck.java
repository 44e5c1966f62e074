// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.UrlRules;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafeUrl}. */
public final class SafeUrlCheck {
  private SafeUrlCheck() {}

  /** Whether a text is a URL that is allowed; null is valid. */
  public static boolean isUrl(
      @Nullable CharSequence value, String[] schemes, String[] hosts, int[] ports) {
    return value == null || UrlRules.allowed(value, schemes, hosts, ports) != null;
  }
}
