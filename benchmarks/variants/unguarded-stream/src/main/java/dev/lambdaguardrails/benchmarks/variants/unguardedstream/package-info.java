// SPDX-License-Identifier: Apache-2.0
/** A function with no guard, bound by jackson-databind instead of the runtime. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.unguardedstream;

import org.jspecify.annotations.NullMarked;
