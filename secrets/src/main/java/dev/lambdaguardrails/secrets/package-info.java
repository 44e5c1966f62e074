// SPDX-License-Identifier: Apache-2.0
/**
 * Secrets that are there before the first request, and visible to nobody.
 *
 * <p>Start here: put {@link dev.lambdaguardrails.Secret} on a constructor parameter of a guarded
 * function, of type {@link dev.lambdaguardrails.secrets.SecretValue}. Without annotations, start at
 * {@link dev.lambdaguardrails.secrets.Secrets#warm}.
 */
@NullMarked
package dev.lambdaguardrails.secrets;

import org.jspecify.annotations.NullMarked;
