// SPDX-License-Identifier: Apache-2.0
/** The unguarded function with one secret by the AWS SDK. */
@NullMarked
package dev.lambdaguardrails.benchmarks.variants.unguardedsdksecret;

import org.jspecify.annotations.NullMarked;
