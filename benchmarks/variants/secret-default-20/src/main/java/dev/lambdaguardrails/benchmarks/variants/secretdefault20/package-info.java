// SPDX-License-Identifier: Apache-2.0
/** The guarded function, compiled, with every control and twenty secrets. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.secretdefault20;

import org.jspecify.annotations.NullMarked;
