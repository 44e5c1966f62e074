// SPDX-License-Identifier: Apache-2.0
/** The order that every guarded function takes. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.order;

import org.jspecify.annotations.NullMarked;
