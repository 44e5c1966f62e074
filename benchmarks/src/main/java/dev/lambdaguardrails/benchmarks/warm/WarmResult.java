// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

/**
 * What one invocation of a subject costs.
 *
 * @param micros the median time of an iteration's, in microseconds
 * @param error half of what lies between the quartiles of them, in microseconds
 * @param bytes how much it allocates
 */
public record WarmResult(
    Subject subject, Compiler compiler, double micros, double error, double bytes) {}
