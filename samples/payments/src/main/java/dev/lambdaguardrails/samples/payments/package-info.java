// SPDX-License-Identifier: Apache-2.0
/**
 * A ledger behind a password that is rotated, and the webhook of a payment provider. Start at
 * {@code FindBalance} and {@code TakePayment}.
 */
@NullMarked
package dev.lambdaguardrails.samples.payments;

import org.jspecify.annotations.NullMarked;
