// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.Nullable;

/**
 * How the input of a function is bound and checked, by either path.
 *
 * @param binder binds it
 * @param checks its constraints
 * @param texts where its texts stand
 * @param <I> the input
 */
public record Input<I extends @Nullable Object>(
    Binder<I> binder, Checks<I> checks, Inspected<I> texts) {

  /** An input of whose texts nothing is known: those of its body are looked into as they came. */
  public Input(Binder<I> binder, Checks<I> checks) {
    this(binder, checks, Inspected.ofBody());
  }

  /** The input of a function that takes none: {@link Void}. A body is refused. */
  public static Input<@Nullable Void> none() {
    return new Input<@Nullable Void>(NoInput.INSTANCE, NoInput.INSTANCE);
  }
}
