// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.constraint;

import dev.lambdaguardrails.validation.internal.PathSegment;
import org.jspecify.annotations.Nullable;

/** The check of {@link SafeFileName}. */
public final class SafeFileNameCheck {
  private SafeFileNameCheck() {}

  /** Whether a text names one file; null is valid. */
  public static boolean isFileName(@Nullable CharSequence value) {
    return value == null || PathSegment.isSafe(value, 0, value.length());
  }
}
