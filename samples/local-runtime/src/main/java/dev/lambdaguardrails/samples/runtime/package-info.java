// SPDX-License-Identifier: Apache-2.0
/**
 * Start at {@link dev.lambdaguardrails.samples.runtime.LocalRuntime}: a Lambda function in a JVM of
 * its own.
 */
@NullMarked
package dev.lambdaguardrails.samples.runtime;

import org.jspecify.annotations.NullMarked;
