// SPDX-License-Identifier: Apache-2.0
/** What one read of a warm secret costs. Start at {@code SecretRead}. */
@NullMarked
package dev.lambdaguardrails.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
