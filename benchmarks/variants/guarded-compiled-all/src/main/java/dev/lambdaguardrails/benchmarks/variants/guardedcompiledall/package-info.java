// SPDX-License-Identifier: Apache-2.0
/** The guarded function, compiled, with every control but a remote secret. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.guardedcompiledall;

import org.jspecify.annotations.NullMarked;
