// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/**
 * Where the texts of an input stand. Immutable; serves concurrent invocations.
 *
 * @param <I> the input
 */
@FunctionalInterface
public interface Inspected<I extends @Nullable Object> {
  /** Tells every text that the caller put into the input, keys of maps among them. */
  void tell(I input, Inspection inspection);

  /** The texts of the body as it came: of an input whose own are not known. */
  @SuppressWarnings("unchecked") // it looks at no value
  static <I extends @Nullable Object> Inspected<I> ofBody() {
    return (Inspected<I>) InspectedBody.INSTANCE;
  }

  /** The texts of an input that has none. */
  @SuppressWarnings("unchecked") // it looks at no value
  static <I extends @Nullable Object> Inspected<I> none() {
    return (Inspected<I>) NoChecks.INSTANCE;
  }
}
