// SPDX-License-Identifier: Apache-2.0
/** The sample as Lambda runs it. */
@NullMarked
package dev.lambdaguardrails.samples.carts;

import org.jspecify.annotations.NullMarked;
