// SPDX-License-Identifier: Apache-2.0
/**
 * The guard: what an entry builds during init and calls for every invocation.
 *
 * <p>Start at {@link dev.lambdaguardrails.guard.Guard#around}. Entries are generated; only whoever
 * writes one by hand, or reads one, needs this package.
 */
@NullMarked
package dev.lambdaguardrails.guard;

import org.jspecify.annotations.NullMarked;
