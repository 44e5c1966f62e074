// SPDX-License-Identifier: Apache-2.0
/** The floor: what a fresh JVM and the runtime client cost by themselves. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.floor;

import org.jspecify.annotations.NullMarked;
