// SPDX-License-Identifier: Apache-2.0
/**
 * The three failures: a {@link dev.lambdaguardrails.failure.Refusal} is the caller's fault, a
 * {@link dev.lambdaguardrails.failure.Fault} ours or a dependency's, a {@link
 * dev.lambdaguardrails.failure.Misconfiguration} that of whoever built or configured the function.
 */
@NullMarked
package dev.lambdaguardrails.failure;

import org.jspecify.annotations.NullMarked;
