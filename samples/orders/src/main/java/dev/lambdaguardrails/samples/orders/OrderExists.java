// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

/** An order with the same idempotency key was placed before. */
final class OrderExists extends Exception {}
