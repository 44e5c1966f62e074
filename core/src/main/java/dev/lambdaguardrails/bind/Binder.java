// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import dev.lambdaguardrails.failure.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the input of a function from its payload. Immutable; serves concurrent invocations.
 *
 * @param <I> the input
 */
public interface Binder<I extends @Nullable Object> {
  /** What the input takes from the body and from the parameters. */
  InputShape shape();

  /**
   * Binds strictly: unknown and duplicate fields, trailing tokens, coerced scalars, null for a
   * primitive are refused.
   *
   * @throws Refusal if the payload does not bind
   * @throws IOException from the JSON parser, which {@link StrictJson#refusal} turns into a refusal
   */
  I bind(Payload payload) throws IOException;

  /**
   * Binds what {@link #bind} refused, by the library's lenient rules. Asked only in report mode; a
   * binder that has no lenient rules refuses again.
   *
   * @throws Refusal if the payload does not even bind leniently
   * @throws IOException from the JSON parser
   */
  I bindLeniently(Payload payload) throws IOException;
}
