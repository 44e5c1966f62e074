// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.warm;

/**
 * What one invocation of a subject costs.
 *
 * @param micros the mean time, in microseconds
 * @param error half of its confidence interval of 99.9 %, in microseconds
 * @param bytes how much it allocates
 */
public record WarmResult(
    Subject subject, Compiler compiler, double micros, double error, double bytes) {}
