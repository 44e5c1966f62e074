// SPDX-License-Identifier: Apache-2.0
/** The guard by its reference path. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.guardedreference;

import org.jspecify.annotations.NullMarked;
