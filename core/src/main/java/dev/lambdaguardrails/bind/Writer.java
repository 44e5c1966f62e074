// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer of a function as JSON. Immutable; serves concurrent invocations.
 *
 * @param <O> the answer's body
 */
public interface Writer<O extends @Nullable Object> {
  /** Writes one value, and closes nothing. */
  void write(O value, JsonGenerator out) throws IOException;
}
