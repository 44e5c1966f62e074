// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

/** The tenant has no such order. */
final class OrderNotFound extends Exception {}
