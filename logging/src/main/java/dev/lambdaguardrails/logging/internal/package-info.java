// SPDX-License-Identifier: Apache-2.0
/**
 * What of a text is secret: one reading, which asks a recogniser where something may begin.
 *
 * <p>Start at {@link dev.lambdaguardrails.logging.internal.SecretText}.
 */
@NullMarked
package dev.lambdaguardrails.logging.internal;

import org.jspecify.annotations.NullMarked;
