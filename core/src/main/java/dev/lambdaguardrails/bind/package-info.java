// SPDX-License-Identifier: Apache-2.0
/**
 * What binds, checks and writes the values of a function: the seam between the guard and the two
 * paths, compiled and reference.
 *
 * <p>Start at {@link dev.lambdaguardrails.bind.Binder}.
 */
@NullMarked
package dev.lambdaguardrails.bind;

import org.jspecify.annotations.NullMarked;
