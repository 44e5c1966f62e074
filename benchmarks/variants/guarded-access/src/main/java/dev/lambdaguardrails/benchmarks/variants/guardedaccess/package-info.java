// SPDX-License-Identifier: Apache-2.0
/** The guarded function, compiled, for a caller whom four rules of access must admit. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.guardedaccess;

import org.jspecify.annotations.NullMarked;
