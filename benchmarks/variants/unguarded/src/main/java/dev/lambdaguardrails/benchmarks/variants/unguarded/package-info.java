// SPDX-License-Identifier: Apache-2.0
/** The measure of all: a function with no guard at all. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.unguarded;

import org.jspecify.annotations.NullMarked;
