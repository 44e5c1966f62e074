// SPDX-License-Identifier: Apache-2.0
/**
 * The warm path: what one invocation costs once everything is loaded, by JMH. Start at WarmPath.
 */
@NullMarked
package dev.lambdaguardrails.benchmarks.warm;

import org.jspecify.annotations.NullMarked;
