// SPDX-License-Identifier: Apache-2.0
/** An order service behind an HTTP API. Start at {@code PlaceOrder}. */
@NullMarked
package dev.lambdaguardrails.samples.orders;

import org.jspecify.annotations.NullMarked;
