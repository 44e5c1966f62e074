// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.secrets;

import org.jspecify.annotations.Nullable;

/**
 * What is done with the characters of a secret.
 *
 * @param <R> what comes of it
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface SecretUse<R extends @Nullable Object, X extends Exception> {
  /** Uses the characters, a copy that is overwritten with zeros when this returns or throws. */
  R apply(char[] value) throws X;
}
