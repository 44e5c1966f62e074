// SPDX-License-Identifier: Apache-2.0
/** Start at {@link dev.lambdaguardrails.benchmarks.Benchmarks}: what being guarded costs. */
@NullMarked
package dev.lambdaguardrails.benchmarks;

import org.jspecify.annotations.NullMarked;
