// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails;

import org.jspecify.annotations.Nullable;

/**
 * A function behind the guard: it receives input that was admitted, authorized, bound and
 * validated.
 *
 * <p>For a request source the input is the request, for a record source one record. It is not a
 * Lambda interface: a template that names the class by mistake fails to start instead of running it
 * unguarded. One instance serves all invocations of an environment, which may be concurrent.
 *
 * @param <I> what is bound: a record or another class with declared properties, or {@link Void}
 * @param <O> what is answered: a value, a {@link Response}, or {@link Void} for nothing
 */
public interface GuardedFunction<I extends @Nullable Object, O extends @Nullable Object> {
  /**
   * Serves one request or record.
   *
   * @throws Exception mapped by {@link Maps}, otherwise a fault: nothing of it leaves the function
   */
  O handle(I input, Invocation call) throws Exception;
}
