// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import org.jspecify.annotations.Nullable;

/** Looks values up by their names, for {@link SecretSource#of}. Safe for concurrent use. */
@FunctionalInterface
public interface SecretLookup {
  /**
   * The value of a name, null if there is none.
   *
   * @param name with its stage, and {@code ssm:} before that of a parameter
   * @throws Exception that goes nowhere but for its type and place: the secret is unavailable
   */
  @Nullable String get(String name) throws Exception;
}
