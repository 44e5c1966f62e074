// SPDX-License-Identifier: Apache-2.0
/**
 * Calls to AWS without its SDK: an endpoint, credentials, a signature; and what core itself calls
 * by them. Start at {@link dev.lambdaguardrails.aws.SqsQuarantine}; what signs serves the modules
 * of this library, and changes with them.
 */
@NullMarked
package dev.lambdaguardrails.aws;

import org.jspecify.annotations.NullMarked;
