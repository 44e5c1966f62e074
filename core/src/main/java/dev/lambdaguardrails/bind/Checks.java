// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a type. Immutable; serves concurrent invocations.
 *
 * @param <T> the checked type
 */
public interface Checks<T extends @Nullable Object> {
  /**
   * Checks a value.
   *
   * @return what is wrong, empty when nothing is
   * @throws dev.lambdaguardrails.failure.Fault if the value, or one that it holds, is of a class
   *     whose constraints are unknown: never "valid"
   */
  List<Violation> check(T value);

  /** The checks of a type that has no constraint, nor holds one that has. */
  @SuppressWarnings("unchecked") // it looks at no value
  static <T extends @Nullable Object> Checks<T> none() {
    return (Checks<T>) NoChecks.INSTANCE;
  }
}
