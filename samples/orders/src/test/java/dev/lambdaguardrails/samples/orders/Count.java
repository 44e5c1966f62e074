// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.orders;

/**
 * How often a function was called.
 *
 * @param calls so many times
 */
record Count(int calls) {}
