// SPDX-License-Identifier: Apache-2.0
/** The events that are sent, the same for every subject of a benchmark. */
@NullMarked
package dev.lambdaguardrails.benchmarks.events;

import org.jspecify.annotations.NullMarked;
