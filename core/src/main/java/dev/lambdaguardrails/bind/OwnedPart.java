// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/**
 * Reads the part of a bound input that says whose it is. Immutable.
 *
 * @param <I> the input
 */
public interface OwnedPart<I extends @Nullable Object> {
  /** A String, UUID, int or long; null where the input has none. */
  @Nullable Object of(I input);
}
