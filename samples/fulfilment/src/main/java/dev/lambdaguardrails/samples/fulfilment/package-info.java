// SPDX-License-Identifier: Apache-2.0
/** The consumer of a queue of shipments. Start at {@code Ship}. */
@NullMarked
package dev.lambdaguardrails.samples.fulfilment;

import org.jspecify.annotations.NullMarked;
