// SPDX-License-Identifier: Apache-2.0
/** The function of guarded-compiled-secret, whose secret AWS's caching library fetches. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.secretawscache;

import org.jspecify.annotations.NullMarked;
