// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.RelativePath;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafePath}. */
public final class SafePathCheck {
  private SafePathCheck() {}

  /** Whether a text is a relative path of safe parts; null is valid. */
  public static boolean isPath(@Nullable CharSequence value) {
    return value == null || RelativePath.isSafe(value);
  }
}
