// SPDX-License-Identifier: Apache-2.0
/**
 * How often one may call, counted by Bucket4j.
 *
 * <p>Start here: put {@link dev.lambdaguardrails.RateLimit} on a guarded function. For a limit that
 * all environments of it share, start at {@link dev.lambdaguardrails.ratelimit.SharedBuckets}.
 */
@NullMarked
package dev.lambdaguardrails.ratelimit;

import org.jspecify.annotations.NullMarked;
