// SPDX-License-Identifier: Apache-2.0
/** What one line of the log costs, beside the peers. */
@NullMarked
package dev.lambdaguardrails.benchmarks.logging;

import org.jspecify.annotations.NullMarked;
