// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/**
 * How the answer of a function is checked and written, by either path.
 *
 * @param writer writes it; null if the function answers nothing: {@link Void}
 * @param checks its constraints
 * @param <O> the answer's body
 */
public record Output<O extends @Nullable Object>(@Nullable Writer<O> writer, Checks<O> checks) {

  /** The output of a function that answers nothing: {@link Void}. */
  public static Output<@Nullable Void> none() {
    return new Output<@Nullable Void>(null, NoInput.INSTANCE);
  }
}
