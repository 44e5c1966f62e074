// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.chart;

/**
 * One bar.
 *
 * @param name what it is about
 * @param length in the unit of its panel
 * @param label what stands behind it
 * @param ours whether it is one of this library's
 */
record Bar(String name, double length, String label, boolean ours) {}
